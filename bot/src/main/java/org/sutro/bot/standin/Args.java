package org.sutro.bot.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The arguments of one call. Telegram takes every value both as JSON and as text ({@code "42"} is a
 * number, {@code "[{...}]"} a list), because forms know only text; so do these readers.
 *
 * @param values what came in query, form or JSON body
 */
record Args(ObjectNode values) {

  /** The value as text; empty when absent. */
  String text(String name) {
    JsonNode value = values.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }

  /** Whether a value was given at all. */
  boolean has(String name) {
    return values.hasNonNull(name);
  }

  /** The value as a number, {@code otherwise} when absent or not a number. */
  long number(String name, long otherwise) {
    return values.path(name).asLong(otherwise);
  }

  /** The value as a number held within the given bounds. */
  int clamped(String name, int otherwise, int least, int most) {
    return Math.clamp(number(name, otherwise), least, most);
  }

  boolean flag(String name) {
    String text = text(name);
    return text.equals("true") || text.equals("True") || text.equals("1") || text.equals("yes");
  }

  /** A nested value; a missing node when absent. */
  JsonNode json(String name) {
    JsonNode value = values.path(name);
    if (value.isNull() || (value.isTextual() && value.asText().isEmpty())) {
      return MissingNode.getInstance();
    }
    if (!value.isTextual()) {
      return value;
    }
    try {
      return Json.MAPPER.readTree(value.asText());
    } catch (JsonProcessingException e) {
      throw Refusal.badRequest("can't parse " + name.replace('_', ' ') + " JSON object");
    }
  }
}
