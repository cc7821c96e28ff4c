package org.sutro.bot.telegram;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Growing waits between tries: one second, then twice as long each time up to thirty, each a little
 * random.
 */
final class Backoff {

  private static final long FIRST_MILLIS = 1_000;
  private static final long MOST_MILLIS = 30_000;

  private final RandomGenerator random;
  private long next = FIRST_MILLIS;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The next wait: 75 to 125 percent of what it should be, so that many bots do not come back at
   * once.
   */
  Duration next() {
    long wait = next;
    next = Math.min(MOST_MILLIS, next * 2);
    return Duration.ofMillis(wait * (75 + random.nextInt(51)) / 100);
  }

  /** It worked: begins with short waits again. */
  void reset() {
    next = FIRST_MILLIS;
  }
}
