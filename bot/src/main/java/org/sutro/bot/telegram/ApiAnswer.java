package org.sutro.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a call to the Bot API. */
sealed interface ApiAnswer {

  /** It worked. */
  record Ok(JsonNode result) implements ApiAnswer {}

  /**
   * Telegram said no.
   *
   * @param code such as 409
   * @param description Telegram's words
   * @param retryAfter how long Telegram wants to be left alone; zero when it did not say
   * @param newChat the chat's new id, when that is why
   */
  record Refused(int code, String description, Duration retryAfter, @Nullable Long newChat)
      implements ApiAnswer {}

  /** No answer, or none that can be read. */
  record Failed(String why) implements ApiAnswer {}
}
