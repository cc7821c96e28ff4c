package org.sutro.bot.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The machine's clocks, as if it were another day, and moved on when somebody waits. */
final class MovedClock implements InstantSource {

  private final InstantSource system = InstantSource.system();
  private final Duration apart;
  private volatile Duration waited = Duration.ZERO;

  MovedClock(Instant start) {
    apart = Duration.between(system.instant(), start);
  }

  @Override
  public Instant instant() {
    return system.instant().plus(apart).plus(waited);
  }

  /** Monotonic nanoseconds that move along. */
  long nanos() {
    return System.nanoTime() + waited.toNanos();
  }

  /** It becomes this time of the day, today or tomorrow. */
  void waitUntil(LocalTime time, ZoneId zone) {
    ZonedDateTime now = instant().atZone(zone);
    ZonedDateTime then = now.with(time);
    ZonedDateTime next = then.isAfter(now) ? then : then.plusDays(1);
    waited = waited.plus(Duration.between(now, next));
  }
}
