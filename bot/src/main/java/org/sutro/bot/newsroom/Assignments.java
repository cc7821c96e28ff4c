package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sutro.archive.Window;
import org.sutro.bot.digest.Assignment;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Newsdesk;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.digest.Told;

/** What the next edition of a series is to be made of, by what is written of the ones before. */
public final class Assignments {

  /** What was told longer ago may be told again. */
  private static final Duration REMEMBERED = Duration.ofDays(90);

  private static final int LOOKED_BACK = 40;

  private final Ledger ledger;
  private final Newsdesk newsdesk;

  /**
   * Assignments by what is written in a ledger.
   *
   * @param newsdesk whose they are
   */
  public Assignments(Ledger ledger, Newsdesk newsdesk) {
    this.ledger = ledger;
    this.newsdesk = newsdesk;
  }

  /** What an edition of this moment is to be made of. */
  public Assignment of(Series series, Instant now) {
    return of(series, now, issue -> true);
  }

  /**
   * The same for an edition that nobody has to ask for: what somebody asked to see, and has not
   * decided about, keeps nothing from it.
   */
  Assignment decided(Series series, Instant now) {
    return of(
        series,
        now,
        issue ->
            issue.name().origin() != Issue.Origin.EDITOR || issue.state() != Issue.State.WAITING);
  }

  private Assignment of(Series series, Instant now, Predicate<Issue> counts) {
    if (series.id().rhythm() == SeriesId.Rhythm.TIMELINE) {
      Window lately = Window.of(newsdesk.recent(), now);
      return new Assignment(series.id().rhythm(), series.plan(), lately, Told.NOTHING);
    }
    Told told = ledger.told(series.id(), now.minus(REMEMBERED), counts);
    return new Assignment(series.id().rhythm(), series.plan(), window(series, now, counts), told);
  }

  /**
   * From where the last edition ended that was posted; from further back when one before it came to
   * nothing, whoever decided that, and none has told of its time since.
   */
  private Window window(Series series, Instant until, Predicate<Issue> counts) {
    Instant earliest =
        earlier(until, later(until.minus(longest(series.id().rhythm())), series.course().news()));
    Map<Boolean, List<Draft>> drafts =
        ledger.made(series.id(), LOOKED_BACK).stream()
            .filter(issue -> counts.test(issue) && !isAhead(issue, until))
            .collect(
                Collectors.partitioningBy(
                    Assignments::isTold,
                    Collectors.mapping(
                        issue -> Objects.requireNonNull(issue.draft()), Collectors.toList())));
    List<Draft> told = drafts.getOrDefault(true, List.of());
    List<Draft> untold = drafts.getOrDefault(false, List.of());
    return told.stream()
        .max(Comparator.comparing(draft -> draft.period().until()))
        .map(last ->
            new Window(
                earliest,
                later(earliest, from(last, told, untold)),
                until,
                last.gathered().reached()))
        .orElseGet(() -> Window.of(earliest, until));
  }

  /** Made by a clock that was wrong: it counts for what was told, not for how far that goes. */
  private static boolean isAhead(Issue issue, Instant now) {
    return Objects.requireNonNull(issue.draft()).period().until().isAfter(now);
  }

  private static Instant from(Draft last, List<Draft> told, List<Draft> untold) {
    return untold.stream()
        .map(Draft::period)
        .filter(period -> told.stream().noneMatch(draft -> draft.period().holds(period)))
        .map(Draft.Period::from)
        .reduce(last.period().until(), Assignments::earlier);
  }

  /**
   * No edition is about more than this, however long there was none: so long that of editions a
   * week, or two weeks, or two months apart none begins later than the one before ended.
   */
  private static Duration longest(SeriesId.Rhythm rhythm) {
    return switch (rhythm) {
      case DAILY -> Duration.ofDays(7).plusHours(12);
      case WEEKLY -> Duration.ofDays(14).plusHours(12);
      case MONTHLY, TIMELINE -> Duration.ofDays(62);
    };
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** What is missing of an edition that arrived in part is looked for once more in its time. */
  private static boolean isTold(Issue issue) {
    return switch (issue.state()) {
      case PLANNED, UNDOING, UNDONE, SKIPPED -> false;
      case WAITING, APPROVED, SENDING, DOUBTFUL -> true;
      case POSTED, CORRECTING -> issue.standing().why() != Issue.Why.INCOMPLETE;
    };
  }
}
