package org.sutro.index;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When what has been written into an index becomes visible, and when durable, while more and more
 * comes in: by time, since however slow or fast articles come, somebody asks about them meanwhile,
 * and nobody wants to wait long after a crash. Not for several threads.
 */
final class Cadence {

  /**
   * How soon it is shown at first: half of what may pass between an article's coming in and its
   * being found. In a long run each time is twice as far from the last, up to {@link #KEPT_EVERY}:
   * what is shown often lies in many small parts, and putting them together took a fifth of all
   * time.
   */
  static final Duration SHOWN_EVERY = Duration.ofSeconds(1);

  /** What a crash may cost: so much is indexed again. */
  static final Duration KEPT_EVERY = Duration.ofSeconds(10);

  private final LongSupplier nanos;
  private long shown;
  private long kept;
  private long wait = SHOWN_EVERY.toNanos();

  /**
   * A cadence that begins now.
   *
   * @param nanos monotonic nanoseconds
   */
  Cadence(LongSupplier nanos) {
    this.nanos = nanos;
    this.shown = nanos.getAsLong();
    this.kept = shown;
  }

  /** True when it is time to show what has been written. */
  boolean isTimeToShow() {
    return nanos.getAsLong() - shown >= wait;
  }

  /** True when it is time to make it durable. */
  boolean isTimeToKeep() {
    return nanos.getAsLong() - kept >= KEPT_EVERY.toNanos();
  }

  /** All of it is visible, and more is coming. */
  void shown() {
    shown = nanos.getAsLong();
    wait = Math.min(KEPT_EVERY.toNanos(), 2 * wait);
  }

  /** All of it is visible, and there is no more. */
  void caughtUp() {
    shown = nanos.getAsLong();
    wait = SHOWN_EVERY.toNanos();
  }

  /** All of it is durable. */
  void kept() {
    kept = nanos.getAsLong();
  }
}
