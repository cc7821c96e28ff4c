package org.sutro.bot.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sutro.bot.standin.SimulatedChat;
import org.sutro.bot.standin.SimulatedUser;
import org.sutro.bot.standin.Standin;

/** The person's chats: with the bot, in groups with and without it, and their channel. */
final class Rooms {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String LANGUAGE = "bn";

  private final Standin standin;
  private final SimulatedUser user;
  private final SimulatedChat group;
  private final SimulatedChat channel;
  private final SimulatedChat strangers;

  Rooms(Standin standin, ChatPage.Visit visit) {
    this.standin = standin;
    this.user = visit.user();
    this.group = visit.group();
    this.channel = visit.channel();
    this.strangers = visit.strangers();
  }

  /** All of them, each with its kind and name; groups with the page's hint on how to begin. */
  ArrayNode all() {
    ArrayNode all = MAPPER.createArrayNode();
    all.add(room(user.id(), "private").put("title", standin.bot().path("first_name").asText()));
    all.add(room(group.id(), "group").put("hint", "page-group-hint"));
    all.add(room(channel.id(), "channel"));
    all.add(room(strangers.id(), "strangers").put("hint", "page-strangers-hint"));
    return all;
  }

  private ObjectNode room(long chat, String kind) {
    ObjectNode room = MAPPER.createObjectNode().put("id", chat).put("kind", kind);
    standin.chat(chat).ifPresent(it -> room.set("title", it.path("title")));
    return room;
  }

  /** What the bot offers there. */
  JsonNode profile(long chat) {
    ObjectNode profile = MAPPER.createObjectNode();
    if (chat == user.id()) {
      return standin.profile(LANGUAGE);
    }
    profile.set(
        "commands",
        chat == group.id() ? standin.commandsInGroups(LANGUAGE) : MAPPER.createArrayNode());
    return profile.put("description", "");
  }

  boolean canWrite(long chat) {
    return chat == user.id() || chat == group.id() || chat == strangers.id();
  }

  /**
   * The chat in which somebody does something, by the request's fields.
   *
   * @throws IllegalArgumentException if they can't do anything there
   */
  long of(JsonNode fields) {
    long chat = fields.path("chat").asLong(user.id());
    if (!canWrite(chat)) {
      throw new IllegalArgumentException("nothing can be done in chat " + chat);
    }
    return chat;
  }

  int write(long chat, String text) {
    if (chat == user.id()) {
      return user.write(text);
    }
    return user.write(chat == group.id() ? group : strangers, text);
  }
}
