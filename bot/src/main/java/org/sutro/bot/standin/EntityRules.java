package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * What Telegram says about entities a bot sends. Stricter in one thing: entities that cross or nest
 * wrongly are refused here, while Telegram silently cuts or drops them and shows something else
 * than was meant.
 */
final class EntityRules {
  /** May stand inside and around everything but code. */
  private static final Set<String> STYLES =
      Set.of("bold", "italic", "underline", "strikethrough", "spoiler");

  private static final Set<String> QUOTES = Set.of("blockquote", "expandable_blockquote");
  private static final Set<String> CODE = Set.of("code", "pre");
  private static final Set<String> LINKS =
      Set.of("text_link", "text_mention", "custom_emoji", "date_time");

  /** Telegram finds these itself and ignores them in what a bot sends. */
  private static final Set<String> FOUND =
      Set.of(
          "mention",
          "hashtag",
          "cashtag",
          "bot_command",
          "url",
          "email",
          "phone_number",
          "bank_card");

  /** In Telegram's order: by start, the longer first. */
  static final Comparator<JsonNode> ORDER =
      Comparator.<JsonNode>comparingInt(e -> e.path("offset").asInt())
          .thenComparingInt(e -> -e.path("length").asInt());

  private EntityRules() {}

  /** The entities that count, sorted; a refusal when one breaks a rule. */
  static ArrayNode checked(String text, JsonNode entities) {
    List<ObjectNode> kept = new ArrayList<>();
    for (JsonNode entity : entities) {
      ObjectNode object = wellFormed(entity);
      if (!FOUND.contains(object.path("type").asText()) && object.path("length").asInt() != 0) {
        kept.add(object);
      }
    }
    kept.sort(ORDER);
    kept.forEach(entity -> requireWithin(text, entity));
    requireNested(kept);
    return Json.array().addAll(kept);
  }

  private static ObjectNode wellFormed(JsonNode entity) {
    if (!(entity instanceof ObjectNode object)) {
      throw Refusal.badRequest("can't parse MessageEntity: expected an Object");
    }
    for (String field : new String[] {"offset", "length"}) {
      if (!object.path(field).canConvertToInt() || !object.path(field).isIntegralNumber()) {
        throw Refusal.badRequest("can't parse MessageEntity: Can't find field \"" + field + "\"");
      }
      if (object.path(field).asInt() < 0 || object.path(field).asInt() > 1_000_000) {
        throw Refusal.badRequest(
            "receive an entity with incorrect " + field + " " + object.path(field).asInt());
      }
    }
    String type = object.path("type").asText();
    if (!isKnown(type)) {
      throw Refusal.badRequest("can't parse MessageEntity: Unsupported type specified");
    }
    if (type.equals("text_link") && !object.path("url").asText().contains(":")) {
      throw Refusal.badRequest("can't parse MessageEntity: Can't find field \"url\"");
    }
    return object.deepCopy();
  }

  private static boolean isKnown(String type) {
    return STYLES.contains(type)
        || QUOTES.contains(type)
        || CODE.contains(type)
        || LINKS.contains(type)
        || FOUND.contains(type);
  }

  private static void requireWithin(String text, ObjectNode entity) {
    int begin = entity.path("offset").asInt();
    int end = end(entity);
    if (begin >= text.length()) {
      throw Refusal.badRequest("entity begins after the end of the text at UTF-16 offset " + begin);
    }
    if (end > text.length()) {
      throw Refusal.badRequest(
          "entity beginning at UTF-16 offset "
              + begin
              + " ends after the end of the text at UTF-16 offset "
              + end);
    }
    if (splitsPair(text, begin)) {
      throw Refusal.badRequest(
          "entity begins in a middle of a UTF-16 symbol at byte offset "
              + bytesThrough(text, begin));
    }
    if (splitsPair(text, end)) {
      throw Refusal.badRequest(
          "entity beginning at UTF-16 offset "
              + begin
              + " ends in a middle of a UTF-16 symbol at byte offset "
              + bytesThrough(text, end));
    }
  }

  private static void requireNested(List<ObjectNode> sorted) {
    Deque<ObjectNode> open = new ArrayDeque<>();
    for (ObjectNode entity : sorted) {
      int begin = entity.path("offset").asInt();
      open.removeIf(outer -> end(outer) <= begin);
      for (ObjectNode outer : open) {
        if (end(entity) > end(outer)) {
          throw wronglyNested(outer, entity, "cross");
        }
        if (!mayHold(outer.path("type").asText(), entity.path("type").asText())) {
          throw wronglyNested(outer, entity, "cannot contain each other");
        }
      }
      open.push(entity);
    }
  }

  private static boolean mayHold(String outer, String inner) {
    if (CODE.contains(outer) || CODE.contains(inner)) {
      return QUOTES.contains(outer) || QUOTES.contains(inner);
    }
    if (QUOTES.contains(outer) && QUOTES.contains(inner)) {
      return false;
    }
    return !(LINKS.contains(outer) && LINKS.contains(inner));
  }

  private static Refusal wronglyNested(ObjectNode outer, ObjectNode inner, String what) {
    return Refusal.badRequest(
        "can't parse entities: "
            + outer.path("type").asText()
            + " and "
            + inner.path("type").asText()
            + " at UTF-16 offset "
            + inner.path("offset").asInt()
            + " "
            + what);
  }

  private static int end(JsonNode entity) {
    return entity.path("offset").asInt() + entity.path("length").asInt();
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  /** Bytes up to the end of the character that is split at {@code at}. */
  private static int bytesThrough(String text, int at) {
    return text.substring(0, at + 1).getBytes(StandardCharsets.UTF_8).length;
  }
}
