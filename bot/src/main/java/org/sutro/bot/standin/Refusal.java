package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A call answered with {@code ok:false}. The HTTP status is the error code, as at Telegram. On the
 * people's side the same rules speak as plain illegal arguments.
 */
final class Refusal extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final transient @Nullable ObjectNode parameters;

  private Refusal(int code, String description, @Nullable ObjectNode parameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }

  /** Telegram starts such a text with a small letter, except where it is a name in capitals. */
  static Refusal badRequest(String text) {
    boolean name =
        text.length() > 1 && (text.charAt(1) == '_' || Character.isUpperCase(text.charAt(1)));
    String rest = name ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    return new Refusal(400, "Bad Request: " + rest, null);
  }

  static Refusal forbidden(String text) {
    return new Refusal(403, "Forbidden: " + text, null);
  }

  static Refusal conflict(String text) {
    return new Refusal(409, "Conflict: " + text, null);
  }

  static Refusal of(int code, String description) {
    return new Refusal(code, description, null);
  }

  static Refusal tooManyRequests(int retryAfter) {
    return new Refusal(
        429,
        "Too Many Requests: retry after " + retryAfter,
        Json.object().put("retry_after", retryAfter));
  }

  static Refusal migrated(long newChatId) {
    return new Refusal(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        Json.object().put("migrate_to_chat_id", newChatId));
  }

  int code() {
    return code;
  }

  ObjectNode body() {
    ObjectNode body =
        Json.object().put("ok", false).put("error_code", code).put("description", getMessage());
    if (parameters != null) {
      body.set("parameters", parameters);
    }
    return body;
  }
}
