package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Assignment;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Newsdesk;
import org.sutro.bot.digest.Part;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;

/**
 * Keeps the posts up to date that say what happened lately. Only the newest post of a series is;
 * and one that can't be changed any more is never posted anew without somebody's word.
 */
final class Timelines {

  private static final Duration APART = Duration.ofMinutes(10);
  private static final Duration PROVED_APART = Duration.ofMinutes(1);

  private final Ledger ledger;
  private final Newsdesk newsdesk;
  private final Assignments assignments;
  private final Editors editors;
  private final IssuePages pages;
  private final Farewell farewell;
  private final QuotedWords words;
  private final Looks looks = new Looks(APART);
  private final Looks proofs = new Looks(PROVED_APART);
  private final Steps steps;

  Timelines(
      Ledger ledger, Newsdesk newsdesk, QuotedWords words, Editors editors, IssuePages pages) {
    this.ledger = ledger;
    this.newsdesk = newsdesk;
    this.assignments = new Assignments(ledger, newsdesk);
    this.words = words;
    this.editors = editors;
    this.pages = pages;
    this.farewell = new Farewell(ledger, editors);
    this.steps = new Steps(ledger);
  }

  /** Does what is to be done now. */
  void turn(Instant now) {
    for (Series each : ledger.series()) {
      if (each.isOn() && each.id().rhythm() == SeriesId.Rhythm.TIMELINE) {
        ledger
            .standing(each.id())
            .ifPresent(issue ->
                steps.make(issue.name(), each.id(), now, series -> step(series, issue, now)));
      }
    }
  }

  /** The number of a post's message, as far as it is known. */
  static Optional<Integer> message(List<Part> parts) {
    return parts.stream()
        .filter(Part::isMessage)
        .map(Part::message)
        .filter(number -> number != 0)
        .findFirst();
  }

  private Optional<Response> step(Series series, Issue issue, Instant now) {
    if (!series.isOn()) {
      return Optional.empty();
    }
    List<Part> parts = ledger.parts(issue.name().id(), now);
    Optional<Integer> message = message(parts);
    Optional<Part.Status> last =
        parts.stream().filter(part -> part.number() == Part.REWRITE).map(Part::status).findFirst();
    if (message.isEmpty() || last.filter(status -> status == Part.Status.FAILED).isPresent()) {
      return farewell.unheard(series).or(() -> lost(series, issue));
    }
    if (last.filter(status -> status == Part.Status.UNDER_WAY).isPresent()) {
      return Optional.empty();
    }
    return isDue(series, issue, now)
        ? rewritten(series, issue, message.get(), now)
        : Optional.empty();
  }

  /** True after some time, and at once when the plan has changed since. */
  private boolean isDue(Series series, Issue issue, Instant now) {
    Instant planned = series.course().planned();
    boolean replanned = planned.isAfter(looks.last(issue)) && !planned.isAfter(now);
    return replanned || !looks.isRecent(issue, now) || isOutdated(issue, now);
  }

  /** True when a source no longer says what stands there: that is not left for long. */
  private boolean isOutdated(Issue issue, Instant now) {
    if (proofs.isRecent(issue, now)) {
      return false;
    }
    proofs.looked(issue, now);
    return isOutdated(Objects.requireNonNull(issue.draft()));
  }

  private boolean isOutdated(Draft draft) {
    return !words.current(draft).equals(draft);
  }

  private static boolean isReplanned(Series series, Issue issue) {
    Instant written = Objects.requireNonNull(issue.draft()).period().until();
    return series.course().planned().isAfter(written);
  }

  private Optional<Response> rewritten(Series series, Issue issue, int message, Instant now) {
    looks.looked(issue, now);
    Assignment assignment = assignments.of(series, now);
    Draft draft = words.current(Draft.of(newsdesk.compose(assignment), assignment.window()));
    Draft before = Objects.requireNonNull(issue.draft());
    boolean same = draft.pieces().equals(before.pieces()) && !isReplanned(series, issue);
    if ((draft.pieces().isEmpty() || same) && !isOutdated(before)) {
      return Optional.empty();
    }
    Issue after = issue.with(draft);
    Outgoing rewrite =
        new Outgoing.Rewrite(
            series.id().chat(),
            message,
            pages.post(series, after).getFirst(),
            new Outgoing.Slot(issue.name().id(), Part.REWRITE));
    return Optional.of(new Response(List.of(rewrite), List.of(Press.note(after))));
  }

  /** Somebody removed it, or the bot may not change it any more; waits for somebody to tell. */
  private Optional<Response> lost(Series series, Issue issue) {
    Issue gone = issue.to(new Issue.Standing(Issue.State.UNDONE, Issue.Why.REFUSED, 0));
    return editors
        .found(series, Role.Act.SEE, who -> true)
        .map(who ->
            new Response(
                editors.tell(who, messages -> IssuePages.lost(series, messages)),
                List.of(Press.note(gone), Press.note(series.with(Series.State.PAUSED)))));
  }
}
