package org.sutro.bot.telegram;

import java.time.Duration;

/** A wait that ends at once when the program stops. */
@FunctionalInterface
interface Pause {

  /** Waits; says false when the program is to stop. */
  boolean await(Duration time) throws InterruptedException;
}
