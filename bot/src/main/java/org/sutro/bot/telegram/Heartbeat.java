package org.sutro.bot.telegram;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether a loop still goes round: each wait says when the next sign is due at the latest. Safe for
 * many threads.
 */
final class Heartbeat {

  private final LongSupplier nanos;
  private final Duration turn;
  private volatile long due;

  /**
   * A loop that is about to begin.
   *
   * @param nanos monotonic nanoseconds
   * @param turn what one turn may take at the most, waits not counted
   */
  Heartbeat(LongSupplier nanos, Duration turn) {
    this.nanos = nanos;
    this.turn = turn;
    expect(Duration.ZERO);
  }

  /** The same way to wait, noticed here. */
  Pause over(Pause pause) {
    return time -> {
      expect(time);
      boolean goesOn = pause.await(time);
      expect(Duration.ZERO);
      return goesOn;
    };
  }

  private void expect(Duration wait) {
    due = nanos.getAsLong() + wait.plus(turn).toNanos();
  }

  /** False when a sign is overdue. */
  boolean beats() {
    return nanos.getAsLong() - due < 0;
  }
}
