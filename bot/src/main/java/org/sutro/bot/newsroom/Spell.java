package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;

/**
 * A while that began at a moment. The machine's clock may be put back: what began at a time that is
 * still to come was begun by a clock that was ahead, and is over.
 */
record Spell(Instant since, Duration length) {

  /** One that is over. */
  static final Spell OVER = new Spell(Instant.EPOCH, Duration.ZERO);

  /** True as long as it lasts. */
  boolean lasts(Instant now) {
    return !now.isBefore(since) && now.isBefore(since.plus(length));
  }
}
