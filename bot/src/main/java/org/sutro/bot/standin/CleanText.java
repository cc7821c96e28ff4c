package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The text after the changes Telegram's own library makes to every message (tdlib/td, {@code
 * fix_formatted_text}): tabs and other control characters become spaces; carriage returns, U+2028
 * to U+202E and three combining lines vanish; of several direction marks in a row all but the last
 * become ZWNJ; white space goes at the end, and at the start as far as no entity covers it.
 * Entities move along. So a quote with such a character does not arrive as it was sent.
 */
record CleanText(String text, ArrayNode entities) {

  static CleanText of(String raw, ArrayNode entities) {
    int[] moved = new int[raw.length() + 1];
    StringBuilder kept = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      moved[i] = kept.length();
      char c = raw.charAt(i);
      if (!vanishes(c)) {
        kept.append(replaced(c, i + 1 < raw.length() ? raw.charAt(i + 1) : 'x'));
      }
    }
    moved[raw.length()] = kept.length();
    int end = kept.length();
    while (end > 0 && isBlank(kept.charAt(end - 1))) {
      end--;
    }
    int begin = 0;
    int firstEntity = entities.isEmpty() ? end : moved[entities.get(0).path("offset").asInt()];
    while (begin < Math.min(firstEntity, end) && isBlank(kept.charAt(begin))) {
      begin++;
    }
    return new CleanText(kept.substring(begin, end), moved(entities, moved, begin, end));
  }

  private static ArrayNode moved(ArrayNode entities, int[] moved, int begin, int end) {
    ArrayNode result = Json.array();
    for (JsonNode entity : entities) {
      int offset = entity.path("offset").asInt();
      int from = Math.min(moved[offset], end);
      int to = Math.min(moved[offset + entity.path("length").asInt()], end);
      if (from < to) {
        ObjectNode copy = entity.deepCopy();
        result.add(copy.put("offset", from - begin).put("length", to - from));
      }
    }
    return result;
  }

  private static boolean vanishes(char c) {
    return c == '\r'
        || (c >= '\u2028' && c <= '\u202e')
        || c == '\u0333'
        || c == '\u033f'
        || c == '\u030a';
  }

  private static char replaced(char c, char next) {
    if (c < ' ' && c != '\n') {
      return ' ';
    }
    return isDirectionMark(c) && isDirectionMark(next) ? '\u200c' : c;
  }

  private static boolean isDirectionMark(char c) {
    return c == '\u200e' || c == '\u200f';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n';
  }
}
