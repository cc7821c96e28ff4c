package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@code reply_markup}. Only inline keyboards become part of a message; the other kinds are
 * taken and forgotten.
 */
final class Keyboards {
  private static final int MOST_DATA_BYTES = 64;
  private static final int MOST_BUTTONS = 100;
  private static final Pattern URL =
      Pattern.compile("(https?|tg)://[^\\s]+", Pattern.CASE_INSENSITIVE);
  private static final List<String> OTHER_KINDS =
      List.of("keyboard", "remove_keyboard", "force_reply");
  private static final List<String> BUTTON_KINDS =
      List.of(
          "switch_inline_query",
          "switch_inline_query_current_chat",
          "switch_inline_query_chosen_chat",
          "login_url",
          "web_app",
          "callback_game",
          "pay");

  private Keyboards() {}

  /** The inline keyboard of the call; null when there is none or an empty one. */
  static @Nullable ObjectNode inline(Args args) {
    JsonNode markup = args.json("reply_markup");
    if (markup.isMissingNode()) {
      return null;
    }
    if (!markup.isObject()) {
      throw Refusal.badRequest("object expected as reply markup");
    }
    JsonNode rows = markup.path("inline_keyboard");
    if (rows.isMissingNode()) {
      if (!markup.isEmpty() && OTHER_KINDS.stream().noneMatch(markup::has)) {
        throw Refusal.badRequest("can't parse reply keyboard markup JSON object");
      }
      return null;
    }
    ArrayNode checked = rows(rows);
    return checked.isEmpty() ? null : Json.object().set("inline_keyboard", checked);
  }

  private static ArrayNode rows(JsonNode rows) {
    ArrayNode checked = Json.array();
    int buttons = 0;
    for (JsonNode row : rows) {
      if (!row.isArray() || !rows.isArray()) {
        throw Refusal.badRequest(
            "field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");
      }
      ArrayNode checkedRow = Json.array();
      row.forEach(button -> checkedRow.add(button(button)));
      buttons += row.size();
      if (!checkedRow.isEmpty()) {
        checked.add(checkedRow);
      }
    }
    if (buttons > MOST_BUTTONS) {
      throw Refusal.badRequest("reply markup is too long");
    }
    return checked;
  }

  private static JsonNode button(JsonNode button) {
    if (!button.isObject()) {
      throw unparsable("InlineKeyboardButton must be an Object");
    }
    if (!button.path("text").isTextual()) {
      throw unparsable("Can't find field \"text\"");
    }
    if (button.path("text").asText().isBlank()) {
      throw Refusal.badRequest("inline keyboard button text must be non-empty");
    }
    String url = button.path("url").asText("");
    String data = button.path("callback_data").asText("");
    if (!url.isEmpty()) {
      requireUrl(url);
    } else if (!data.isEmpty()) {
      if (data.getBytes(StandardCharsets.UTF_8).length > MOST_DATA_BYTES) {
        throw Refusal.badRequest("BUTTON_DATA_INVALID");
      }
    } else if (button.has("copy_text")) {
      requireCopyText(button.path("copy_text").path("text").asText(""));
    } else if (BUTTON_KINDS.stream().noneMatch(button::has)) {
      throw unparsable("Text buttons are unallowed in the inline keyboard");
    }
    return button.deepCopy();
  }

  private static void requireUrl(String url) {
    if (!URL.matcher(url).matches()) {
      throw Refusal.badRequest(
          "inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
    }
  }

  private static void requireCopyText(String text) {
    if (text.isEmpty() || text.length() > 256) {
      throw Refusal.badRequest("BUTTON_COPY_TEXT_INVALID");
    }
  }

  private static Refusal unparsable(String why) {
    return Refusal.badRequest("can't parse inline keyboard button: " + why);
  }
}
