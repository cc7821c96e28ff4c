package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** What Telegram says about the results of an inline query. */
final class InlineResults {
  static final int MOST_ID_BYTES = 64;
  private static final int MOST_START_UNITS = 64;

  private InlineResults() {}

  /**
   * The result as Telegram would show it: articles with a text to post alone are known here.
   *
   * @return with the entities of the text found and sorted
   */
  static JsonNode checked(JsonNode result) {
    String id = result.path("id").asText("");
    if (id.isEmpty() || bytes(id) > MOST_ID_BYTES) {
      throw Refusal.badRequest("RESULT_ID_INVALID");
    }
    if (!result.path("type").asText().equals("article")) {
      throw Refusal.badRequest("can't parse inline query result: unknown type");
    }
    if (result.path("title").asText("").isBlank()) {
      throw Refusal.badRequest("ARTICLE_TITLE_EMPTY");
    }
    JsonNode content = result.path("input_message_content");
    if (!content.isObject()) {
      throw Refusal.badRequest("can't parse inline query result: no message to send");
    }
    MessageText text = text(content);
    ObjectNode shown = result.deepCopy();
    shown
        .putObject("input_message_content")
        .put("message_text", text.text())
        .set("entities", text.entities());
    return shown;
  }

  private static MessageText text(JsonNode content) {
    ObjectNode values = Json.object();
    values.set("text", content.path("message_text"));
    values.set("entities", content.path("entities"));
    values.set("parse_mode", content.path("parse_mode"));
    return MessageText.of(new Args(values));
  }

  /** The button above the results. */
  static JsonNode button(JsonNode button) {
    if (button.path("text").asText("").isBlank()) {
      throw Refusal.badRequest("button text must be non-empty");
    }
    String start = button.path("start_parameter").asText("");
    boolean one = !start.isEmpty() ^ button.path("web_app").isObject();
    if (!one || start.length() > MOST_START_UNITS || !start.matches("[A-Za-z0-9_-]*")) {
      throw Refusal.badRequest("START_PARAM_INVALID");
    }
    return button;
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
