package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Deed;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;

/**
 * Sees to it that what is to be decided about an edition lies before somebody who may decide it:
 * people lose their rights, block the bot, or come in only after the question arose.
 */
final class Deciders {

  private static final Logger log = LoggerFactory.getLogger(Deciders.class);

  private static final Duration APART = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(6);

  private final Ledger ledger;
  private final Roles roles;
  private final Editors editors;
  private final IssuePages pages;
  private final Map<Question, Look> looks = new ConcurrentHashMap<>();
  private final Set<Long> orphans = ConcurrentHashMap.newKeySet();

  /** What is to be decided about an edition. */
  private record Question(long issue, Issue.State state) {}

  /**
   * The rest after a look, and how long it is to be after asking: on a line that loses answers
   * whoever is asked may get each question, so they come less and less often.
   */
  private record Look(Spell rest, Duration pause) {

    static final Look FIRST = new Look(Spell.OVER, APART);

    Look after(Instant now, boolean asked) {
      if (!asked) {
        return new Look(new Spell(now, APART), pause);
      }
      Duration twice = pause.multipliedBy(2);
      return new Look(new Spell(now, pause), twice.compareTo(LONGEST) < 0 ? twice : LONGEST);
    }
  }

  Deciders(Ledger ledger, Roles roles, Editors editors, IssuePages pages) {
    this.ledger = ledger;
    this.roles = roles;
    this.editors = editors;
    this.pages = pages;
  }

  /** Of editions that are over nothing is remembered. */
  void forgetAllBut(Set<Long> open) {
    looks.keySet().removeIf(question -> !open.contains(question.issue()));
    orphans.retainAll(open);
  }

  /**
   * Who sees an edition first: whoever asked for it; also those who approve it when that is others.
   *
   * @param asked 0 for nobody
   * @return empty when Telegram does not say who may approve
   */
  Optional<List<Long>> readers(Series series, long asked) {
    Set<Long> by = series.plan().release().by();
    if (asked != 0 && (by.isEmpty() || by.contains(asked))) {
      return Optional.of(List.of(asked));
    }
    Stream<Long> first = LongStream.of(asked).filter(who -> who != 0).boxed();
    return approvers(series).map(who -> Stream.concat(first, who.stream()).toList());
  }

  private Optional<List<Long>> approvers(Series series) {
    Set<Long> by = series.plan().release().by();
    return editors.found(series, Role.Act.RELEASE, who -> by.isEmpty() || by.contains(who));
  }

  /**
   * When none of those may approve any more whom the plan names, everybody may from now on who may
   * post in the channel, and that is said.
   *
   * @return empty when there is nothing to change; a response without anything to wait for somebody
   *     who can be told
   */
  Optional<Response> replaced(Series series, Instant now) {
    if (series.plan().release().by().isEmpty()
        || approvers(series).filter(List::isEmpty).isEmpty()) {
      return Optional.empty();
    }
    Plan plan = series.plan().approvedByAnybody();
    Deed deed = new Deed(series.id(), Deed.BY_ITSELF, now, Doing.REPLACE.name(), "");
    List<Note> keep =
        List.of(Press.note(series.with(plan)), new Note.OfDigest(new LedgerEntry.OfDeed(deed)));
    return editors
        .found(series, Role.Act.SEE, who -> true)
        .map(people -> editors.tell(people, messages -> Memos.nobodyApproves(series, messages)))
        .map(told -> new Response(told, keep))
        .or(() -> Optional.of(Response.NOTHING));
  }

  /** Asks somebody, once a minute at most, when nobody who may decide has it before them. */
  Optional<Response> nowAndThen(Series series, Issue issue, Instant now) {
    Question question = new Question(issue.name().id(), issue.state());
    Look look = looks.getOrDefault(question, Look.FIRST);
    if (look.rest().lasts(now)) {
      return Optional.empty();
    }
    Optional<Response> response = asked(series, issue, now);
    boolean asks = response.filter(what -> !what.equals(Response.NOTHING)).isPresent();
    looks.put(question, look.after(now, asks));
    return response;
  }

  private Optional<Response> asked(Series series, Issue issue, Instant now) {
    return switch (issue.state()) {
      case WAITING ->
          haveSeen(series, issue)
              ? Optional.empty()
              : replaced(series, now).or(() -> askedAnew(series, issue, now));
      case DOUBTFUL ->
          liesBefore(series, issue, Shown.Kind.QUESTION)
              ? Optional.empty()
              : askedAnew(series, issue, now);
      case PLANNED, APPROVED, SENDING, POSTED, CORRECTING, UNDOING, UNDONE, SKIPPED ->
          Optional.empty();
    };
  }

  /** True when an edition lies before somebody who may approve it. */
  boolean haveSeen(Series series, Issue issue) {
    return liesBefore(series, issue, Shown.Kind.PREVIEW);
  }

  private boolean liesBefore(Series series, Issue issue, Shown.Kind kind) {
    Set<Long> before = new HashSet<>();
    ledger.shown(issue.name().id()).stream()
        .filter(shown -> shown.kind() == kind)
        .forEach(shown -> before.add(shown.person()));
    before.retainAll(ledger.editors(series.id().chat()));
    Set<Long> by = kind == Shown.Kind.PREVIEW ? series.plan().release().by() : Set.of();
    return before.stream()
        .filter(who -> by.isEmpty() || by.contains(who))
        .map(who -> roles.of(series.id().chat(), who))
        // when Telegram does not say, nobody is asked a second time
        .anyMatch(role ->
            role.status() == Role.Status.UNKNOWN
                || role.may(Role.Act.RELEASE, series.home().channel()));
  }

  private Optional<Response> askedAnew(Series series, Issue issue, Instant now) {
    boolean doubtful = issue.state() == Issue.State.DOUBTFUL;
    Optional<List<Long>> found =
        doubtful ? editors.found(series, Role.Act.RELEASE, who -> true) : approvers(series);
    if (found.filter(List::isEmpty).isPresent()) {
      warn(series.id(), issue);
    }
    return found
        .filter(people -> !people.isEmpty())
        .map(people ->
            new Response(
                editors.tell(
                    people,
                    messages ->
                        doubtful
                            ? IssuePages.doubtful(
                                series, issue, ledger.parts(issue.name().id(), now), messages)
                            : pages.preview(series, issue, messages)),
                List.of(Press.note(issue))));
  }

  private void warn(SeriesId id, Issue issue) {
    if (orphans.add(issue.name().id())) {
      log.warn(
          "DIGEST-UNDECIDED: nobody is known who may decide about the edition of {} of chat {} ({}); somebody who"
              + " may post there has to write /digest to the bot",
          issue.name().local(),
          id.chat(),
          issue.state());
    }
  }
}
