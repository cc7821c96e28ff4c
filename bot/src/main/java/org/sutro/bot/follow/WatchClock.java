package org.sutro.bot.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log when the machine's clock has jumped, measured by the one that can't be set. */
public final class WatchClock implements Errand {

  private static final Logger log = LoggerFactory.getLogger(WatchClock.class);
  private static final Duration MOST = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final LongSupplier nanos;
  private Instant seen;
  private long seenNanos;

  /**
   * Watches from now on.
   *
   * @param nanos monotonic nanoseconds
   */
  public WatchClock(InstantSource clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    this.seen = clock.instant();
    this.seenNanos = nanos.getAsLong();
  }

  @Override
  public boolean step() {
    Instant now = clock.instant();
    long nowNanos = nanos.getAsLong();
    Duration jump = Duration.between(seen, now).minusNanos(nowNanos - seenNanos);
    seen = now;
    seenNanos = nowNanos;
    if (jump.abs().compareTo(MOST) > 0) {
      log.warn(
          "CLOCK-JUMP: the machine's clock went {} by {}: it was set, or the machine was asleep; it says {} now",
          jump.isNegative() ? "back" : "forward",
          told(jump.abs()),
          now);
    }
    return false;
  }

  private static String told(Duration jump) {
    return jump.toHours() + " h " + jump.toMinutesPart() + " min " + jump.toSecondsPart() + " s";
  }
}
