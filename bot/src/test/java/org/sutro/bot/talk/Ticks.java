package org.sutro.bot.talk;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Monotonic time that goes on by one step whenever somebody looks, however fast the machine is: who
 * paces by it finds the next time that enough of it has passed.
 */
final class Ticks implements LongSupplier {

  private final AtomicLong nanos = new AtomicLong();
  private final Duration step;
  private volatile boolean stands;

  Ticks(Duration step) {
    this.step = step;
  }

  /** It stands still, or goes on. */
  void standStill(boolean still) {
    stands = still;
  }

  @Override
  public long getAsLong() {
    return nanos.addAndGet(stands ? 0 : step.toNanos());
  }
}
