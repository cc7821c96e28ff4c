package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who talks to the bot. What they do becomes updates for the bot and events for who
 * watches.
 */
public final class SimulatedUser {
  private final World world;
  private final long id;

  SimulatedUser(World world, long id) {
    this.world = world;
    this.id = id;
  }

  /** The user's id, which is also the id of the private chat. */
  public long id() {
    return id;
  }

  /** Writes to the bot in private; returns the message's id. */
  public int write(String text) {
    return world.locked(() -> message(privateChat(), text, Json.object()));
  }

  /** Writes in a group; the bot hears of it only as its privacy mode allows. */
  public int write(SimulatedChat group, String text) {
    return world.locked(() -> message(group.state(), text, Json.object()));
  }

  /**
   * Sends the bot something without words in private.
   *
   * @param kind Telegram's name for it, such as {@code voice} or {@code location}
   */
  public void send(String kind) {
    world.run(() -> {
      begin(privateChat());
      ObjectNode message = Json.object();
      message.set("from", world.user(id));
      message.set("chat", privateChat().json());
      message.put("date", world.date());
      message.set(kind, Media.example(kind));
      update("message", world.publish(privateChat(), message));
    });
  }

  /**
   * Answers a message of a chat, in private or a group.
   *
   * @param quote the words of it that are quoted, or null for the whole message
   */
  public int reply(long chatId, int messageId, @Nullable String quote, String text) {
    return world.locked(() -> {
      Chat chat = chat(chatId);
      return message(chat, text, Replies.fields(existing(chat, messageId), quote));
    });
  }

  /** Changes an own message. */
  public void edit(long chatId, int messageId, String text) {
    world.run(() -> {
      ObjectNode message = existing(chat(chatId), messageId);
      MessageText typed = MessageText.typed(text);
      message.put("text", typed.text()).put("edit_date", world.date());
      message.remove("entities");
      if (!typed.entities().isEmpty()) {
        message.set("entities", typed.entities());
      }
      world.updates.add("edited_message", message.deepCopy());
      world.events.add(chatId, Event.Kind.EDITED, message.deepCopy());
    });
  }

  /**
   * Presses a button; any data can be sent, as with a changed client. Returns the callback query's
   * id.
   */
  public String press(long chatId, int messageId, String data) {
    return world.locked(() -> {
      ObjectNode message = existing(chat(chatId), messageId);
      String queryId = world.queries.open(chatId, id, false);
      ObjectNode query = Json.object().put("id", queryId);
      query.set("from", world.user(id));
      query.set("message", message.deepCopy());
      query.put("chat_instance", Long.toString(chatId * 31 + 7)).put("data", data);
      update("callback_query", query);
      return queryId;
    });
  }

  /** Types an inline query; returns its id. */
  public String inline(String text) {
    return world.locked(() -> {
      String queryId = world.queries.open(id, id, true);
      ObjectNode query = Json.object().put("id", queryId);
      query.set("from", world.user(id));
      query.put("query", text.length() > 256 ? text.substring(0, 256) : text).put("offset", "");
      update("inline_query", query.put("chat_type", "sender"));
      return queryId;
    });
  }

  /**
   * Chooses one of the results of an inline query and so posts it, in the private chat; returns the
   * message's id.
   *
   * @throws IllegalArgumentException if there is no such result
   */
  public int choose(String queryId, String resultId) {
    return choose(id, queryId, resultId);
  }

  /** The same in some chat; the bot hears of it where it hears everything. */
  public int choose(long chatId, String queryId, String resultId) {
    return world.locked(() -> {
      Chat chat = chat(chatId);
      JsonNode content = world.queries.result(queryId, resultId).path("input_message_content");
      ObjectNode message = Json.object();
      message.set("from", world.user(id));
      message.set("chat", chat.json());
      message.put("date", world.date());
      message.set("via_bot", world.bot());
      message.put("text", content.path("message_text").asText());
      message.set("entities", content.path("entities"));
      begin(chat);
      ObjectNode kept = world.publish(chat, message);
      if (Privacy.lets(world, chat, kept)) {
        update("message", kept);
      }
      return kept.path("message_id").asInt();
    });
  }

  /**
   * Mentions the bot in a group it is no part of; returns the query's id.
   *
   * @param title the group's name
   */
  public String mention(long chatId, String title, String text) {
    return world.locked(() -> {
      String queryId = world.queries.open(id, id, true);
      String name = "@" + world.bot().path("username").asText();
      ObjectNode message = Json.object().put("message_id", 1).put("date", world.date());
      message.set("from", world.user(id));
      message.putObject("chat").put("id", chatId).put("type", "supergroup").put("title", title);
      message.put("text", name + " " + text).put("guest_query_id", queryId);
      ObjectNode entity = message.putArray("entities").addObject();
      entity.put("type", "mention").put("offset", 0).put("length", name.length());
      update("guest_message", message);
      return queryId;
    });
  }

  /** Blocks the bot. */
  public void block() {
    botBecomes(MemberStatus.KICKED);
  }

  /** Lets the bot write again. */
  public void unblock() {
    botBecomes(MemberStatus.MEMBER);
  }

  /**
   * The account is deleted: the bot can no longer write to it, and learns it only when it tries.
   */
  public void deactivate() {
    world.run(() -> privateChat().place(id, new Member(MemberStatus.LEFT, Set.of())));
  }

  private void botBecomes(MemberStatus status) {
    world.run(() -> {
      Member before = privateChat().member(world.botId());
      Member after = new Member(status, Set.of());
      privateChat().place(world.botId(), after);
      update(
          "my_chat_member",
          Memberships.change(world, privateChat(), world.user(id), before, after));
    });
  }

  /** Who writes to the bot in private lets it write back. */
  private void begin(Chat chat) {
    if (chat.type() == ChatType.PRIVATE && !chat.member(world.botId()).status().isInside()) {
      chat.place(world.botId(), new Member(MemberStatus.MEMBER, Set.of()));
    }
  }

  private int message(Chat chat, String text, ObjectNode reply) {
    begin(chat);
    MessageText typed = MessageText.typed(text);
    ObjectNode message = Json.object();
    message.set("from", world.user(id));
    message.set("chat", chat.json());
    message.put("date", world.date());
    message.setAll(reply);
    message.put("text", typed.text());
    if (!typed.entities().isEmpty()) {
      message.set("entities", typed.entities());
    }
    ObjectNode kept = world.publish(chat, message);
    if (Privacy.lets(world, chat, kept)) {
      update("message", kept);
    } else if (Privacy.invites(world, chat, kept)) {
      String queryId = world.queries.openGuest(chat.id, id, kept.path("message_id").asInt());
      update("guest_message", kept.deepCopy().put("guest_query_id", queryId));
    }
    return kept.path("message_id").asInt();
  }

  private void update(String kind, JsonNode body) {
    world.updates.add(kind, body);
    world.changed();
  }

  private Chat privateChat() {
    return chat(id);
  }

  private Chat chat(long chatId) {
    Chat chat = world.chat(chatId);
    if (chat == null) {
      throw new IllegalArgumentException("no chat " + chatId);
    }
    return chat;
  }

  private static ObjectNode existing(Chat chat, int messageId) {
    ObjectNode message = chat.message(messageId);
    if (message == null) {
      throw new IllegalArgumentException("no message " + messageId + " in chat " + chat.id);
    }
    return message;
  }
}
