package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** sendMessage and everything that changes a sent message. Called with the world's lock held. */
final class MessageMethods {
  private static final Duration DELETABLE = Duration.ofDays(2);

  private final World world;
  private final Access access;
  private final Replies replies;

  MessageMethods(World world, Access access) {
    this.world = world;
    this.access = access;
    this.replies = new Replies(access);
  }

  JsonNode send(Args args) {
    Chat chat = access.writable(args);
    MessageText text = MessageText.of(args);
    ObjectNode reply = replies.fields(args, chat);
    @Nullable ObjectNode keyboard = Keyboards.inline(args);
    ObjectNode message = started(chat);
    long topic = args.number("message_thread_id", 0);
    if (topic != 0) {
      message.put("message_thread_id", topic).put("is_topic_message", true);
    }
    message.setAll(reply);
    write(message, text, keyboard);
    return world.publish(chat, message);
  }

  JsonNode editText(Args args) {
    ObjectNode message = editable(args);
    MessageText text = MessageText.of(args);
    return changed(message, text, Keyboards.inline(args));
  }

  JsonNode editMarkup(Args args) {
    ObjectNode message = editable(args);
    JsonNode entities = message.path("entities");
    MessageText same =
        new MessageText(
            message.path("text").asText(),
            entities instanceof ArrayNode some ? some : Json.array());
    return changed(message, same, Keyboards.inline(args));
  }

  JsonNode delete(Args args) {
    Chat chat = access.reachable(args);
    deleteOne(chat, args.number("message_id", 0));
    return BooleanNode.TRUE;
  }

  /** Unlike deleteMessage, ids that are not there are passed over. */
  JsonNode deleteAll(Args args) {
    Chat chat = access.reachable(args);
    JsonNode ids = args.json("message_ids");
    if (!ids.isArray() || ids.isEmpty()) {
      throw Refusal.badRequest("message identifiers are not specified");
    }
    if (ids.size() > 100) {
      throw Refusal.badRequest("too many message identifiers specified");
    }
    for (JsonNode id : ids) {
      if (chat.message(id.asLong()) != null) {
        deleteOne(chat, id.asLong());
      }
    }
    return BooleanNode.TRUE;
  }

  JsonNode forward(Args args) {
    Chat chat = access.writable(args);
    ObjectNode source = source(args, "message to forward not found");
    ObjectNode message = started(chat);
    ObjectNode origin = Json.object().put("date", source.path("date").asLong());
    if (source.has("from")) {
      origin.put("type", "user").set("sender_user", source.get("from"));
    } else {
      origin
          .put("type", "channel")
          .put("message_id", source.path("message_id").asInt())
          .set("chat", source.get("chat"));
    }
    message.set("forward_origin", origin);
    copyText(source, message);
    return world.publish(chat, message);
  }

  JsonNode copy(Args args) {
    Chat chat = access.writable(args);
    ObjectNode source = source(args, "message to copy not found");
    @Nullable ObjectNode keyboard = Keyboards.inline(args);
    ObjectNode message = started(chat);
    copyText(source, message);
    if (keyboard != null) {
      message.set("reply_markup", keyboard);
    }
    ObjectNode kept = world.publish(chat, message);
    return Json.object().put("message_id", kept.path("message_id").asInt());
  }

  JsonNode pin(Args args) {
    return pinned(args, true);
  }

  JsonNode unpin(Args args) {
    return pinned(args, false);
  }

  private JsonNode pinned(Args args, boolean pinned) {
    Chat chat = access.reachable(args);
    Member bot = chat.member(world.botId());
    boolean may =
        chat.type() == ChatType.PRIVATE
            || bot.may(chat.type() == ChatType.CHANNEL ? "can_edit_messages" : "can_pin_messages");
    if (!may) {
      throw Refusal.badRequest("not enough rights to manage pinned messages in the chat");
    }
    long id = args.number("message_id", 0);
    if (chat.message(id) == null) {
      throw Refusal.badRequest(pinned ? "message to pin not found" : "Message to unpin not found");
    }
    world.events.add(
        chat.id, Event.Kind.PINNED, Json.object().put("message_id", id).put("pinned", pinned));
    return BooleanNode.TRUE;
  }

  private ObjectNode source(Args args, String missing) {
    ObjectNode source =
        access.chat(args.text("from_chat_id")).message(args.number("message_id", 0));
    if (source == null) {
      throw Refusal.badRequest(missing);
    }
    return source;
  }

  private static void copyText(ObjectNode source, ObjectNode message) {
    for (String field : new String[] {"text", "entities"}) {
      if (source.has(field)) {
        message.set(field, source.get(field).deepCopy());
      }
    }
  }

  /** A message of the bot, without its text: a channel post has the channel as its sender. */
  private ObjectNode started(Chat chat) {
    ObjectNode message = Json.object();
    if (chat.type() == ChatType.CHANNEL) {
      message.set("sender_chat", chat.json());
    } else {
      message.set("from", world.bot());
    }
    message.set("chat", chat.json());
    return message.put("date", world.date());
  }

  private ObjectNode editable(Args args) {
    Chat chat = access.reachable(args);
    ObjectNode message = chat.message(args.number("message_id", 0));
    if (message == null) {
      throw Refusal.badRequest("message to edit not found");
    }
    boolean own =
        message.path("from").path("id").asLong() == world.botId()
            || (chat.type() == ChatType.CHANNEL && !message.has("author_signature"))
            || (chat.type() == ChatType.CHANNEL
                && chat.member(world.botId()).may("can_edit_messages"));
    if (!own || message.has("forward_origin")) {
      throw Refusal.badRequest("message can't be edited");
    }
    return message;
  }

  private JsonNode changed(ObjectNode message, MessageText text, @Nullable ObjectNode keyboard) {
    ObjectNode after = message.deepCopy();
    after.remove("edit_date");
    ObjectNode before = after.deepCopy();
    write(after, text, keyboard);
    if (after.equals(before)) {
      throw Refusal.badRequest(
          "message is not modified: specified new message content and reply markup are exactly the same as a current"
              + " content and reply markup of the message");
    }
    message.removeAll();
    message.setAll(after);
    message.put("edit_date", world.date());
    world.events.add(
        message.path("chat").path("id").asLong(), Event.Kind.EDITED, message.deepCopy());
    return message.deepCopy();
  }

  private static void write(ObjectNode message, MessageText text, @Nullable ObjectNode keyboard) {
    message.remove(List.of("text", "entities", "reply_markup"));
    message.put("text", text.text());
    if (!text.entities().isEmpty()) {
      message.set("entities", text.entities());
    }
    if (keyboard != null) {
      message.set("reply_markup", keyboard);
    }
  }

  private void deleteOne(Chat chat, long id) {
    ObjectNode message = chat.message(id);
    if (message == null) {
      throw Refusal.badRequest("message to delete not found");
    }
    boolean own =
        message.path("from").path("id").asLong() == world.botId()
            || chat.type() == ChatType.PRIVATE;
    boolean fresh = world.date() - message.path("date").asLong() < DELETABLE.toSeconds();
    if (!(own && fresh) && !chat.member(world.botId()).may("can_delete_messages")) {
      throw Refusal.badRequest("message can't be deleted");
    }
    chat.delete((int) id);
    world.events.add(chat.id, Event.Kind.DELETED, Json.object().put("message_id", id));
  }
}
