package org.sutro.bot.digest;

import java.time.Instant;

/**
 * Something somebody did about a series, for the log.
 *
 * @param user who; {@link #BY_ITSELF} for the bot, or somebody who was forgotten
 * @param what a short name of it, such as {@code approve}
 * @param detail what it came to; empty when the name says it all
 */
public record Deed(SeriesId series, long user, Instant at, String what, String detail) {

  /** Nobody told the bot to. */
  public static final long BY_ITSELF = 0;
}
