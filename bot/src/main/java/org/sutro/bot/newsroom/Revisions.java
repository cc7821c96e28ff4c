package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Lateness;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Messages;

/**
 * What somebody has seen, or even approved, is not posted when its sources no longer say it: those
 * words go, others of the same event come in their place where there are any, and an approval is
 * asked for anew. Nor is an event posted after what came of it.
 */
final class Revisions {

  private static final Duration APART = Duration.ofMinutes(1);

  private final Ledger ledger;
  private final QuotedWords words;
  private final Editors editors;
  private final Looks looks = new Looks(APART);

  Revisions(Ledger ledger, QuotedWords words, Editors editors) {
    this.ledger = ledger;
    this.words = words;
    this.editors = editors;
  }

  /** Of editions that are over nothing is remembered. */
  void forgetAllBut(Set<Long> open) {
    looks.forgetAllBut(open);
  }

  /** The same as {@link #of}, but not looked at all the time. */
  Optional<Response> nowAndThen(Series series, Issue issue, Instant now) {
    return looks.isRecent(issue, now) ? Optional.empty() : of(series, issue, now);
  }

  /**
   * What follows when sources of an edition have changed: empty when none has, and nothing when
   * that is to be told and it is not known whom.
   */
  Optional<Response> of(Series series, Issue issue, Instant now) {
    looks.looked(issue, now);
    Draft seen = Objects.requireNonNull(issue.draft());
    Draft ahead = seen.withoutEvents(toldSince(issue, seen));
    boolean overtaken = !ahead.equals(seen);
    Draft current = words.current(ahead);
    if (current.equals(seen)) {
      return Optional.empty();
    }
    looks.again(issue);
    Issue after =
        current.shown().isEmpty()
            ? issue.skipped(overtaken ? Issue.Why.OVERTAKEN : Issue.Why.OUTDATED, 0)
            : issue.with(current).to(Issue.State.WAITING);
    return Optional.of(
        people(series)
            .map(who ->
                new Response(
                    editors.tell(who, messages -> revised(series, after, overtaken, messages)),
                    List.of(Press.note(after))))
            .orElse(Response.NOTHING));
  }

  private static Editors.Said revised(
      Series series, Issue after, boolean overtaken, Messages messages) {
    return after.state() == Issue.State.SKIPPED
        ? IssuePages.skipped(series, after, messages)
        : overtaken
            ? Memos.overtaken(series, after, messages)
            : Memos.revised(series, after, messages);
  }

  /** The events of which an edition told that was made later and is out, or on its way. */
  private Set<String> toldSince(Issue issue, Draft draft) {
    Instant made = draft.period().until();
    return ledger.madeAfter(issue.name().series(), made.minus(Lateness.LONGEST)).stream()
        .filter(Revisions::isOut)
        .map(other -> Objects.requireNonNull(other.draft()))
        .filter(other -> other.period().until().isAfter(made))
        .flatMap(other -> other.shown().stream())
        .map(piece -> piece.event().id())
        .collect(Collectors.toSet());
  }

  private static boolean isOut(Issue issue) {
    return switch (issue.state()) {
      case SENDING, DOUBTFUL, POSTED, CORRECTING -> true;
      case PLANNED, WAITING, APPROVED, UNDOING, UNDONE, SKIPPED -> false;
    };
  }

  private Optional<List<Long>> people(Series series) {
    return editors.found(series, Role.Act.SEE, who -> true);
  }
}
