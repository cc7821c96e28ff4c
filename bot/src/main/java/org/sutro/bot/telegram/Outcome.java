package org.sutro.bot.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of something sent. */
sealed interface Outcome {

  /**
   * It arrived.
   *
   * @param message its id; 0 for what is no message
   */
  record Sent(int message) implements Outcome {}

  /**
   * Telegram said no, and will say so again.
   *
   * @param code such as 403
   * @param description Telegram's words
   * @param newChat the chat's new id, when that is why
   */
  record Refused(int code, String description, @Nullable Long newChat) implements Outcome {}

  /** Telegram took nothing and wants to be left alone for a while, by everybody. */
  record RetryAfter(Duration rest) implements Outcome {}

  /** It never got there. */
  record Unreachable(String why) implements Outcome {}

  /** It may have arrived or not. */
  record Unknown(String why) implements Outcome {}
}
