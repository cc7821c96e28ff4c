package org.sutro.bot;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Waits for what nobody gives a sign of. How long at most is the matter of the test's own limit.
 */
public final class Await {

  private static final long LOOK_MILLIS = 10;

  private Await() {}

  /** Returns when something is so; looks now and then, and rests in between. */
  public static void until(BooleanSupplier so) {
    CountDownLatch never = new CountDownLatch(1);
    try {
      while (!so.getAsBoolean()) {
        boolean unused = never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
