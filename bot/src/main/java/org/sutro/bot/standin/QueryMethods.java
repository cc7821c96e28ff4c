package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/**
 * Answers to button presses and inline queries, and chat actions. Called with the world's lock
 * held.
 */
final class QueryMethods {
  private static final int MOST_ANSWER_UNITS = 200;
  private static final int MOST_RESULTS = 50;
  private static final Set<String> ACTIONS =
      Set.of(
          "typing",
          "upload_photo",
          "record_video",
          "upload_video",
          "record_voice",
          "upload_voice",
          "upload_document",
          "choose_sticker",
          "find_location",
          "record_video_note",
          "upload_video_note");

  private final World world;
  private final Access access;

  QueryMethods(World world, Access access) {
    this.world = world;
    this.access = access;
  }

  JsonNode answerCallback(Args args) {
    Queries.Query query = world.queries.take(args.text("callback_query_id"), false);
    String text = args.text("text");
    if (text.length() > MOST_ANSWER_UNITS) {
      throw Refusal.badRequest("MESSAGE_TOO_LONG");
    }
    ObjectNode body =
        Json.object()
            .put("callback_query_id", args.text("callback_query_id"))
            .put("user_id", query.userId())
            .put("text", text)
            .put("show_alert", args.flag("show_alert"))
            .put("url", args.text("url"));
    world.events.add(query.chatId(), Event.Kind.CALLBACK_ANSWER, body);
    return BooleanNode.TRUE;
  }

  JsonNode answerInline(Args args) {
    Queries.Query query = world.queries.take(args.text("inline_query_id"), true);
    JsonNode results = args.json("results");
    if (!results.isArray()) {
      throw Refusal.badRequest("expected an Array of inline query results");
    }
    if (results.size() > MOST_RESULTS) {
      throw Refusal.badRequest("Too many inline query results specified");
    }
    if (InlineResults.bytes(args.text("next_offset")) > InlineResults.MOST_ID_BYTES) {
      throw Refusal.badRequest("NEXT_OFFSET_INVALID");
    }
    Set<String> ids = new HashSet<>();
    ArrayNode checked = Json.array();
    for (JsonNode result : results) {
      checked.add(InlineResults.checked(result));
      if (!ids.add(result.path("id").asText())) {
        throw Refusal.badRequest("RESULT_ID_DUPLICATE");
      }
    }
    ObjectNode body = Json.object().put("inline_query_id", args.text("inline_query_id"));
    if (args.json("button").isObject()) {
      body.set("button", InlineResults.button(args.json("button")));
    }
    body.put("is_personal", args.flag("is_personal"))
        .put("cache_time", args.number("cache_time", 300));
    body.set("results", checked);
    world.queries.answered(args.text("inline_query_id"), checked);
    world.events.add(query.chatId(), Event.Kind.INLINE_ANSWER, body);
    return BooleanNode.TRUE;
  }

  JsonNode chatAction(Args args) {
    Chat chat = access.writable(args);
    String action = args.text("action");
    if (!ACTIONS.contains(action)) {
      throw Refusal.badRequest("wrong parameter action in request");
    }
    world.events.add(chat.id, Event.Kind.ACTION, Json.object().put("action", action));
    return BooleanNode.TRUE;
  }

  /** One answer in a chat the bot is no part of; the query can't be answered again. */
  JsonNode answerGuest(Args args) {
    String id = args.text("guest_query_id");
    Queries.Query query = world.queries.take(id, true);
    JsonNode result = InlineResults.checked(args.json("result"));
    world.queries.close(id);
    ObjectNode body = Json.object().put("guest_query_id", id);
    body.set("results", Json.array().add(result));
    world.events.add(query.chatId(), Event.Kind.INLINE_ANSWER, body);
    Chat chat = world.chat(query.chatId());
    ObjectNode asked = chat == null ? null : chat.message(query.message());
    if (chat != null && asked != null) {
      world.publish(chat, posted(chat, asked, result.path("input_message_content")));
    }
    return Json.object().put("inline_message_id", "guest-" + id);
  }

  private ObjectNode posted(Chat chat, ObjectNode asked, JsonNode content) {
    ObjectNode message = Json.object();
    message.set("from", world.bot());
    message.set("chat", chat.json());
    message.put("date", world.date());
    message.setAll(Replies.fields(asked, null));
    message.put("text", content.path("message_text").asText());
    message.set("entities", content.path("entities"));
    return message;
  }
}
