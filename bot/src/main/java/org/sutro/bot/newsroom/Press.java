package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sutro.archive.Window;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Assignment;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Lateness;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Newsdesk;
import org.sutro.bot.digest.Occurrence;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.digest.Told;
import org.sutro.bot.render.RichText;

/**
 * Moves editions on, from planned to posted. Each step is one change of the ledger, made only when
 * nothing has changed meanwhile; so it may be broken off anywhere and be done by several at once.
 */
final class Press {

  /** So long before its time an edition is shown to those who approve it. */
  static final Duration LEAD = Duration.ofMinutes(60);

  /** So long an edition waits for what came in before its hour and is not read yet. */
  static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Ledger ledger;
  private final Newsdesk newsdesk;
  private final Assignments assignments;
  private final Roles roles;
  private final Editors editors;
  private final IssuePages pages;
  private final Revisions revisions;
  private final Approvals approvals;
  private final Deciders deciders;
  private final Delivery delivery;
  private final Farewell farewell;
  private final Planning planning;
  private final CatchingUp catchingUp;
  private final Map<Long, Instant> waiting = new ConcurrentHashMap<>();
  private final Steps steps;

  Press(
      Ledger ledger,
      Newsroom.Sources sources,
      Editors editors,
      IssuePages pages,
      Revisions revisions) {
    this.ledger = ledger;
    this.newsdesk = sources.newsdesk();
    this.assignments = new Assignments(ledger, newsdesk);
    this.roles = sources.roles();
    this.editors = editors;
    this.pages = pages;
    this.revisions = revisions;
    this.approvals = new Approvals(roles, editors);
    this.deciders = new Deciders(ledger, roles, editors, pages);
    this.delivery = new Delivery(ledger, editors, pages);
    this.farewell = new Farewell(ledger, editors);
    this.planning = new Planning(ledger, editors);
    this.steps = new Steps(ledger);
    this.catchingUp = new CatchingUp(ledger, editors);
  }

  /** Does what is to be done now. */
  void turn(Instant now) {
    for (Series each : ledger.series()) {
      if (each.isOn() && each.id().rhythm() != SeriesId.Rhythm.TIMELINE) {
        steps.make(each.id(), each.id(), now, series -> planning.of(series, now));
      }
    }
    catchingUp.turn(now);
    List<Issue> open = ledger.open();
    forgetAllBut(open.stream().map(issue -> issue.name().id()).collect(Collectors.toSet()));
    for (Issue issue : open) {
      steps.make(issue.name(), issue.name().series(), now, series -> step(series, issue, now));
    }
  }

  private void forgetAllBut(Set<Long> open) {
    deciders.forgetAllBut(open);
    revisions.forgetAllBut(open);
    approvals.forgetAllBut(open);
    waiting.keySet().retainAll(open);
  }

  private Optional<Response> step(Series series, Issue issue, Instant now) {
    return switch (issue.state()) {
      case PLANNED -> planned(series, issue, now);
      case WAITING -> waiting(series, issue, now);
      case APPROVED -> approved(series, issue, now);
      case SENDING -> delivery.sending(series, issue, now);
      case DOUBTFUL -> deciders.nowAndThen(series, issue, now);
      case UNDOING -> delivery.undoing(series, issue, now);
      case CORRECTING, POSTED, UNDONE, SKIPPED -> Optional.empty();
    };
  }

  private Optional<Response> planned(Series series, Issue issue, Instant now) {
    boolean approval =
        switch (issue.name().origin()) {
          case EDITOR -> true;
          case SCHEDULE, HOST -> series.plan().release().approval();
        };
    if (now.isBefore(approval ? issue.due().minus(LEAD) : issue.due())) {
      return Optional.empty();
    }
    return obstacle(series, issue, now)
        .or(() -> approval ? deciders.replaced(series, now) : Optional.empty())
        .or(() -> composed(series, issue, approval, now));
  }

  private Optional<Response> composed(Series series, Issue issue, boolean approval, Instant now) {
    if (waitsForNews(issue, approval, now) || waitsForReaders(series, issue, approval)) {
      return Optional.empty();
    }
    Draft draft = draft(series, issue, now);
    boolean asked = !issue.isScheduled() || !ledger.shown(issue.name().id()).isEmpty();
    if (draft.pieces().isEmpty() && (asked || series.plan().release().onlyNew())) {
      Issue skipped = issue.skipped(Issue.Why.NOTHING_NEW, issue.standing().by());
      return asked ? nothingNew(series, skipped) : Optional.of(Response.keep(note(skipped)));
    }
    Issue drafted = issue.with(draft);
    return approval ? shown(series, drafted) : Optional.of(delivery.begun(series, drafted));
  }

  /** Who asks for one sees the one that is made already, if all there is to tell is in that. */
  private Optional<Response> nothingNew(Series series, Issue skipped) {
    Optional<Issue> ready = ready(series);
    long by = skipped.standing().by(); // 0 once it was shown to whoever asked
    if (by == 0 || ready.isEmpty()) {
      return editors.skipped(series, skipped);
    }
    List<Long> asked = List.of(by);
    Issue made = ready.get();
    List<Outgoing> tell =
        new ArrayList<>(editors.tell(asked, messages -> Memos.ready(series, made, messages)));
    tell.addAll(editors.tell(asked, messages -> pages.preview(series, made, messages)));
    return Optional.of(new Response(tell, List.of(note(skipped))));
  }

  /** An edition that is made and not on its way yet. */
  private Optional<Issue> ready(Series series) {
    return ledger.open().stream()
        .filter(issue -> issue.name().series().equals(series.id()))
        .filter(
            issue -> issue.state() == Issue.State.WAITING || issue.state() == Issue.State.APPROVED)
        .findFirst();
  }

  /** The messages of an edition that is made and not on its way yet; none when there is none. */
  List<RichText> made(Series series) {
    return ready(series).map(issue -> pages.post(series, issue)).orElse(List.of());
  }

  /** Who asks for the first edition of all sees one, even if nothing has happened for long. */
  private Draft draft(Series series, Issue issue, Instant now) {
    Assignment news =
        issue.name().origin() == Issue.Origin.EDITOR
            ? assignments.of(series, now)
            : assignments.decided(series, now);
    Draft draft = Draft.of(newsdesk.compose(news), news.window());
    boolean first =
        issue.name().origin() == Issue.Origin.EDITOR && news.told().equals(Told.NOTHING);
    if (!draft.pieces().isEmpty() || !first) {
      return draft;
    }
    Assignment all = news.over(Window.of(newsdesk.recent(), now));
    return Draft.of(newsdesk.compose(all), all.window());
  }

  /**
   * What came in before an edition's hour is to be in it. Should that not be read for a long time,
   * the edition does without, and the next has it.
   */
  private boolean waitsForNews(Issue issue, boolean approval, Instant now) {
    Instant hour = approval ? issue.due().minus(LEAD) : issue.due();
    if (newsdesk.hasRead(hour.isBefore(now) ? hour : now)) {
      waiting.remove(issue.name().id());
      return false;
    }
    Instant since = waiting.computeIfAbsent(issue.name().id(), id -> now);
    return new Spell(since, PATIENCE).lasts(now);
  }

  /** What people are to see is not put together before Telegram says who they are. */
  private boolean waitsForReaders(Series series, Issue issue, boolean approval) {
    return (approval && deciders.readers(series, issue.standing().by()).isEmpty())
        || (!issue.isScheduled() && editors.found(series, Role.Act.SEE, who -> true).isEmpty());
  }

  /** The messages of the edition a series would have now; none when there is nothing new. */
  public List<RichText> preview(Series series, Instant now) {
    Assignment assignment = assignments.of(series, now);
    Edition edition = newsdesk.compose(assignment);
    if (edition.items().isEmpty()) {
      return List.of();
    }
    LocalDateTime local = LocalDateTime.ofInstant(now, series.plan().schedule().zone());
    Issue issue = Issue.planned(series.id(), new Occurrence(local, now));
    return pages.post(series, issue.with(Draft.of(edition, assignment.window())));
  }

  private Optional<Response> shown(Series series, Issue issue) {
    Issue waiting = issue.to(new Issue.Standing(Issue.State.WAITING, Issue.Why.NONE, 0));
    if (deciders.haveSeen(series, waiting)) { // it changes before their eyes
      return Optional.of(Response.keep(note(waiting)));
    }
    return deciders
        .readers(series, issue.standing().by())
        .map(people -> editors.tell(people, messages -> pages.preview(series, waiting, messages)))
        .map(previews -> new Response(previews, List.of(note(waiting))));
  }

  private Optional<Response> waiting(Series series, Issue issue, Instant now) {
    if (!series.isOn() && issue.isScheduled()) {
      return skipped(series, issue, off(series));
    }
    return isTooLate(issue, now)
        ? skipped(series, issue, Issue.Why.NOT_APPROVED)
        : revisions
            .nowAndThen(series, issue, now)
            .or(() -> deciders.nowAndThen(series, issue, now));
  }

  private Optional<Response> approved(Series series, Issue issue, Instant now) {
    if (now.isBefore(issue.due())) {
      return approvals
          .nowAndThen(series, issue, now)
          .or(() -> revisions.nowAndThen(series, issue, now));
    }
    return obstacle(series, issue, now)
        .or(() -> approvals.of(series, issue))
        .or(() -> revisions.of(series, issue, now))
        .or(() -> Optional.of(delivery.begun(series, issue)));
  }

  /** What keeps an edition from being posted; a response without anything to wait and see. */
  private Optional<Response> obstacle(Series series, Issue issue, Instant now) {
    if (isTooLate(issue, now)) {
      return skipped(series, issue, Issue.Why.MISSED);
    }
    if (!series.isOn() && issue.isScheduled()) {
      return skipped(series, issue, off(series));
    }
    Role mine = roles.ofBot(series.id().chat());
    if (mine.status() == Role.Status.UNKNOWN) {
      catchingUp.away(series.id().chat(), now);
      return Optional.of(Response.NOTHING);
    }
    return catchingUp
        .of(issue, now)
        .or(() ->
            mine.posts(series.home().channel())
                ? Optional.empty()
                : farewell.unheard(series).or(() -> skipped(series, issue, Issue.Why.NO_RIGHT)));
  }

  /** An edition that is not posted; that waits for somebody who can be told. */
  private Optional<Response> skipped(Series series, Issue issue, Issue.Why why) {
    return editors.skipped(series, issue.skipped(why, 0)).or(() -> Optional.of(Response.NOTHING));
  }

  /** Why a series has no editions. */
  private static Issue.Why off(Series series) {
    return series.course().state() == Series.State.GONE ? Issue.Why.NO_RIGHT : Issue.Why.REPLANNED;
  }

  private static boolean isTooLate(Issue issue, Instant now) {
    return issue.due().plus(Lateness.LONGEST).isBefore(now);
  }

  static Note note(Issue issue) {
    return new Note.OfDigest(new LedgerEntry.OfIssue(issue));
  }

  static Note note(Series series) {
    return new Note.OfDigest(new LedgerEntry.OfSeries(series));
  }
}
