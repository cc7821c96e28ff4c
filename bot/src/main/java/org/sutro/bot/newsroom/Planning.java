package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Lateness;
import org.sutro.bot.digest.Occurrence;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;

/**
 * Writes editions down when their hour comes near. A time on a plan's calendar is used once,
 * whatever happens to the clock: with another zone a time that has had its edition has no second.
 */
final class Planning {

  private static final Logger log = LoggerFactory.getLogger(Planning.class);

  /** Clocks that are kept right are moved by less. */
  private static final Duration SLACK = Duration.ofMinutes(10);

  private final Ledger ledger;
  private final Editors editors;

  Planning(Ledger ledger, Editors editors) {
    this.ledger = ledger;
    this.editors = editors;
  }

  /**
   * Writes down the editions that have come near; of those missed only the newest, if at all. That
   * waits for somebody who can be told of the others: a machine wakes before its line does.
   */
  Optional<Response> of(Series series, Instant now) {
    if (!series.isOn()) {
      return Optional.empty();
    }
    if (series.course().planned().isAfter(furthest(now))) {
      return setBack(series, now);
    }
    Instant horizon = series.plan().release().approval() ? now.plus(Press.LEAD) : now;
    Instant planned = series.course().planned();
    List<Occurrence> near = series.plan().schedule().between(planned, horizon);
    List<Occurrence> again = fallenEarly(series, now);
    if (near.isEmpty() && again.isEmpty()) {
      return Optional.empty();
    }
    List<Occurrence> free = new ArrayList<>(again);
    oneAMoment(near).stream().filter(each -> isFree(series.id(), each)).forEach(free::add);
    List<Occurrence> past = free.stream().filter(each -> !each.at().isAfter(now)).toList();
    Lateness lateness = Lateness.of(past, now);
    List<Occurrence> due = new ArrayList<>(lateness.due());
    due.addAll(free.subList(past.size(), free.size()));
    List<Note> keep = new ArrayList<>(planned(series, due));
    keep.add(Press.note(series.plannedTo(horizon.isAfter(planned) ? horizon : planned)));
    return editors
        .skipped(series, missed(series, lateness.skipped()))
        .map(missed -> missed.and(new Response(List.of(), keep)));
  }

  /**
   * What came due by the plan of a series and is not written down yet, as when the machine has
   * slept: a change of the plan, which counts from now on, does not take it away.
   */
  Response overdue(Series series, Instant now) {
    if (!series.isOn() || IssuePages.isTimeline(series)) {
      return Response.NOTHING;
    }
    List<Occurrence> past =
        oneAMoment(series.plan().schedule().between(series.course().planned(), now)).stream()
            .filter(each -> isFree(series.id(), each))
            .toList();
    Lateness lateness = Lateness.of(past, now);
    Response due = new Response(List.of(), planned(series, lateness.due()));
    List<Issue> missed = missed(series, lateness.skipped());
    // whoever changes the plan is there; should Telegram not say who else, it does not wait
    return editors
        .skipped(series, missed)
        .orElseGet(() -> new Response(List.of(), missed.stream().map(Press::note).toList()))
        .and(due);
  }

  private static List<Note> planned(Series series, List<Occurrence> occurrences) {
    return occurrences.stream()
        .map(occurrence -> Press.note(Issue.planned(series.id(), occurrence)))
        .toList();
  }

  /**
   * Times that the clocks skip all come at the moment at which they are moved: that has one
   * edition, of the last of them. The others are not missed, what they would tell stands in it.
   */
  private static List<Occurrence> oneAMoment(List<Occurrence> near) {
    List<Occurrence> all = new ArrayList<>();
    for (Occurrence each : near) {
      if (!all.isEmpty() && all.getLast().at().equals(each.at())) {
        all.removeLast();
      }
      all.add(each);
    }
    return all;
  }

  /** What fell by a clock that was ahead, and whose hour is still to come. */
  private List<Occurrence> fallenEarly(Series series, Instant now) {
    return series.plan().schedule().between(now, series.course().planned()).stream()
        .filter(
            each -> ledger.issue(series.id(), each.local()).filter(Planning::isLate).isPresent())
        .toList();
  }

  /** True for what is not posted because its hour was over for long. */
  private static boolean isLate(Issue issue) {
    return issue.state() == Issue.State.SKIPPED
        && switch (issue.standing().why()) {
          case MISSED, NOT_APPROVED -> true;
          case NONE,
              NOTHING_NEW,
              BY_ADMIN,
              NO_RIGHT,
              REFUSED,
              UNREACHED,
              INCOMPLETE,
              RESTORED,
              REPLANNED,
              OUTDATED,
              OVERTAKEN ->
              false;
        };
  }

  /** What it was explained already why it is not posted is not told of again. */
  private List<Issue> missed(Series series, List<Occurrence> skipped) {
    return skipped.stream()
        .filter(each ->
            ledger
                .issue(series.id(), each.local())
                .filter(issue -> issue.standing().why() != Issue.Why.REPLANNED)
                .isEmpty())
        .map(each -> Issue.planned(series.id(), each).skipped(Issue.Why.MISSED, 0))
        .toList();
  }

  /** The next edition that is to come. */
  Occurrence next(Series series, Instant now) {
    Occurrence next = series.plan().schedule().next(now);
    while (!isToCome(series, next)) {
      next = series.plan().schedule().next(next.at());
    }
    return next;
  }

  private boolean isToCome(Series series, Occurrence occurrence) {
    return ledger
        .issue(series.id(), occurrence.local())
        .map(issue ->
            switch (issue.state()) {
              case PLANNED, WAITING, APPROVED -> true;
              case SENDING, DOUBTFUL, POSTED, CORRECTING, UNDOING, UNDONE -> false;
              case SKIPPED ->
                  isLate(issue)
                      || (issue.isReplaceable()
                          && occurrence.at().isAfter(series.course().planned()));
            })
        .orElse(true);
  }

  private boolean isFree(SeriesId id, Occurrence occurrence) {
    return ledger.issue(id, occurrence.local()).filter(issue -> !issue.isReplaceable()).isEmpty();
  }

  private static Instant furthest(Instant now) {
    return now.plus(Press.LEAD).plus(SLACK);
  }

  /**
   * The clock was ahead for a while. What was not posted then has its hour once more, and what
   * waits for an hour that is far off goes until that is near. News that a restore put off until
   * then, by that clock, counts from now on.
   */
  private Optional<Response> setBack(Series series, Instant now) {
    List<Issue> early =
        ledger.open().stream()
            .filter(issue -> issue.name().series().equals(series.id()) && issue.isScheduled())
            .filter(issue ->
                switch (issue.state()) {
                  case PLANNED, WAITING, APPROVED -> true;
                  case SENDING, DOUBTFUL, CORRECTING, UNDOING, POSTED, UNDONE, SKIPPED -> false;
                })
            .filter(issue -> StandingText.hour(series, issue).isAfter(furthest(now)))
            .map(issue -> issue.skipped(Issue.Why.REPLANNED, 0))
            .toList();
    Instant news = series.course().news().isBefore(now) ? series.course().news() : now;
    return editors
        .skipped(series, early)
        .map(gone -> {
          log.warn(
              "CLOCK-BACK: the clock has gone back: the digests {} of chat {} were planned up to {}, and are"
                  + " planned anew",
              series.id().rhythm(),
              series.id().chat(),
              series.course().planned());
          return gone.and(Response.keep(Press.note(series.plannedTo(now).newsFrom(news))));
        });
  }
}
