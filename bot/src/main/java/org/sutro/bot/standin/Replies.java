package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What a new message answers to: finds the target and checks that a quote really stands in it. */
final class Replies {
  private static final int MOST_QUOTE_UNITS = 1024;

  private final Access access;

  Replies(Access access) {
    this.access = access;
  }

  /**
   * The fields {@code reply_to_message} or {@code external_reply}, and {@code quote}; empty when it
   * is no reply.
   */
  ObjectNode fields(Args args, Chat chat) {
    JsonNode reply = parameters(args);
    if (!reply.isObject() || reply.path("message_id").asLong(0) == 0) {
      return Json.object();
    }
    String otherChat = reply.path("chat_id").asText("");
    boolean external = !otherChat.isEmpty() && !otherChat.equals(Long.toString(chat.id));
    Chat place = external ? access.chat(otherChat) : chat;
    ObjectNode target = place.message(reply.path("message_id").asLong());
    if (target == null) {
      if (reply.path("allow_sending_without_reply").asBoolean() && !external) {
        return Json.object();
      }
      throw Refusal.badRequest("message to be replied not found");
    }
    return fields(reply, target, external);
  }

  /** The same for a person who answers a message of this chat. */
  static ObjectNode fields(ObjectNode target, @Nullable String quote) {
    ObjectNode reply = Json.object();
    if (quote != null) {
      reply.put("quote", quote);
    }
    return fields(reply, target, false);
  }

  private static ObjectNode fields(JsonNode reply, ObjectNode target, boolean external) {
    ObjectNode fields = Json.object();
    if (external) {
      ObjectNode origin =
          Json.object().put("type", "chat").put("date", target.path("date").asLong());
      origin.set("sender_chat", target.get("chat"));
      fields.set("external_reply", Json.object().set("origin", origin));
    } else {
      ObjectNode plain = target.deepCopy();
      plain.remove("reply_to_message");
      fields.set("reply_to_message", plain);
    }
    String quote = reply.path("quote").asText("");
    if (!quote.isEmpty()) {
      fields.set("quote", quote(reply, quote, target));
    }
    return fields;
  }

  private static JsonNode parameters(Args args) {
    JsonNode given = args.json("reply_parameters");
    if (given.isObject() || !args.has("reply_to_message_id")) {
      return given;
    }
    return Json.object()
        .put("message_id", args.number("reply_to_message_id", 0))
        .put("allow_sending_without_reply", args.flag("allow_sending_without_reply"));
  }

  private static ObjectNode quote(JsonNode reply, String raw, ObjectNode target) {
    CleanText quote = CleanText.of(raw, EntityRules.checked(raw, reply.path("quote_entities")));
    String text = target.path("text").asText("");
    int position = nearest(text, quote.text(), reply.path("quote_position").asInt(0));
    if (position < 0 || quote.text().isEmpty() || quote.text().length() > MOST_QUOTE_UNITS) {
      throw Refusal.badRequest("QUOTE_TEXT_INVALID");
    }
    ArrayNode entities =
        within(target.path("entities"), position, position + quote.text().length());
    ObjectNode json = Json.object().put("text", quote.text());
    if (!entities.isEmpty()) {
      json.set("entities", entities);
    }
    return json.put("position", position).put("is_manual", true);
  }

  /** Where the quote stands nearest to the wanted place; -1 when nowhere. */
  private static int nearest(String text, String quote, int wanted) {
    int best = -1;
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      if (best < 0 || Math.abs(at - wanted) < Math.abs(best - wanted)) {
        best = at;
      }
    }
    return best;
  }

  private static ArrayNode within(JsonNode entities, int begin, int end) {
    ArrayNode kept = Json.array();
    for (JsonNode entity : entities) {
      int from = Math.max(entity.path("offset").asInt(), begin);
      int to = Math.min(entity.path("offset").asInt() + entity.path("length").asInt(), end);
      boolean style =
          entity
              .path("type")
              .asText()
              .matches("bold|italic|underline|strikethrough|spoiler|custom_emoji");
      if (style && from < to) {
        ObjectNode copy = entity.deepCopy();
        kept.add(copy.put("offset", from - begin).put("length", to - from));
      }
    }
    return kept;
  }
}
