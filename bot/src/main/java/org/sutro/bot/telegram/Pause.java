package org.sutro.bot.telegram;

import java.time.Duration;

/** A wait that ends at once when the program stops. */
@FunctionalInterface
interface Pause {

  /** Waits; says false when the program is to stop. */
  boolean await(Duration time) throws InterruptedException;

  /** The same for a thread that ends when it is interrupted, which counts as a stop. */
  static boolean goesOn(Pause pause, Duration time) {
    try {
      return pause.await(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
