package org.sutro.bot.sources;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.sources.SourceState.Health;
import org.sutro.bot.sources.SourceState.Moved;

/**
 * When a source is read next. Knows no clock: the same state and the same time give the same
 * answer.
 */
final class VisitTimes {

  /** Between two visits that went well. */
  static final Duration CYCLE = Duration.ofMinutes(15);

  /** However soon a server wants to be asked again. */
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration LONGEST_FRESH = Duration.ofHours(2);
  private static final int DOUBLINGS = 6;

  /** Failures in a row, and the time they last, after which a source is paused. */
  private static final int MOST_FAILURES = 100;

  private static final Duration LONGEST_FAILING = Duration.ofDays(3);

  private VisitTimes() {}

  /** What is to wait for longer than anything does was visited while the clock was ahead. */
  static boolean isDue(Health health, Instant now) {
    long wait = health.nextTry() - now.getEpochSecond();
    return !health.paused() && (wait <= 0 || wait > LONGEST.toSeconds());
  }

  /** While a visit is under way: should the program end in it, the next is not made at once. */
  static Health begun(Health before, Instant now) {
    return next(before, now.plus(CYCLE));
  }

  /** After a visit that was broken off because the program ends. */
  static Health brokenOff(Health before, Instant now) {
    return next(before, now);
  }

  /** When the source is to be asked later through no fault of its own. */
  static Health postponed(Health before, Instant until) {
    return next(before, until);
  }

  private static Health next(Health before, Instant at) {
    return new Health(
        before.lastSuccess(),
        at.getEpochSecond(),
        before.failures(),
        before.failingSince(),
        before.problem(),
        before.paused());
  }

  /** After a visit that went well. */
  static Health well(Instant now) {
    return well(now, CYCLE);
  }

  /** The same, when the server says how long all stays as it is: believed within reason. */
  static Health fresh(Instant now, Duration fresh) {
    return well(now, shorter(longer(CYCLE, fresh), LONGEST_FRESH));
  }

  /** After a visit that was not done when its turn was over. */
  static Health goesOn(Instant now) {
    return well(now, SHORTEST);
  }

  /** After a visit that went well, when the next is to be made after {@code wait}. */
  static Health well(Instant now, Duration wait) {
    long second = now.getEpochSecond();
    return new Health(second, second + wait.toSeconds(), 0, 0, null, false);
  }

  /**
   * After one that failed: twice as long each time, at least as long as the server asks for. One
   * that asks for a short time means it.
   */
  static Health failed(Health before, Instant now, String problem, @Nullable Duration asked) {
    int failures = before.failures() + 1;
    long since = before.failures() == 0 ? now.getEpochSecond() : before.failingSince();
    Duration first = asked == null ? CYCLE : shorter(longer(asked, SHORTEST), CYCLE);
    Duration wait = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    wait = shorter(asked == null ? wait : longer(wait, asked), LONGEST);
    boolean paused =
        failures >= MOST_FAILURES && now.getEpochSecond() - since >= LONGEST_FAILING.toSeconds();
    return new Health(
        before.lastSuccess(),
        now.getEpochSecond() + wait.toSeconds(),
        failures,
        since,
        problem,
        paused);
  }

  /** After one that says there will never be anything again. */
  static Health gone(Health before, Instant now, String problem) {
    return new Health(
        before.lastSuccess(), 0, before.failures() + 1, now.getEpochSecond(), problem, true);
  }

  /** A move counts when it is announced on two days. */
  static @Nullable Moved moved(
      @Nullable Moved before, String from, @Nullable String to, Instant now) {
    if (to == null) {
      return before != null && before.settled() ? before : null;
    }
    long day = now.getEpochSecond() / LONGEST.toSeconds();
    if (before == null || !before.to().equals(to)) {
      return new Moved(from, to, day, false);
    }
    return new Moved(from, to, before.day(), before.settled() || day > before.day());
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
