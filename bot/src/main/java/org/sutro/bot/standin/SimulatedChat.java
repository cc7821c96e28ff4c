package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** A group or channel: who may do what in it, and posts by its owners. */
public final class SimulatedChat {
  private final World world;
  private final Chat chat;

  SimulatedChat(World world, Chat chat) {
    this.world = world;
    this.chat = chat;
  }

  /** The chat's id, below zero. */
  public long id() {
    return chat.id;
  }

  Chat state() {
    return chat;
  }

  /** Gives a person a place in the chat; the bot hears nothing of it. */
  public void setMember(SimulatedUser user, MemberStatus status, String... rights) {
    world.run(() -> chat.place(user.id(), new Member(status, Set.of(rights))));
  }

  /**
   * Gives the bot a place in the chat and tells it by {@code my_chat_member}.
   *
   * @param by who does it
   * @param rights an administrator's rights, such as {@code can_post_messages}
   */
  public void setBot(SimulatedUser by, MemberStatus status, String... rights) {
    world.run(() -> {
      Member before = chat.member(world.botId());
      Member after = new Member(status, Set.of(rights));
      chat.place(world.botId(), after);
      world.updates.add(
          "my_chat_member", Memberships.change(world, chat, world.user(by.id()), before, after));
      world.changed();
    });
  }

  /** Whether the bot is an administrator. */
  public boolean hasBot() {
    return world.locked(() -> chat.member(world.botId()).status().isAdmin());
  }

  /**
   * Posts in a channel as a signed person; the bot hears it when it is an administrator. Returns
   * the message's id.
   */
  public int post(String text, String signature) {
    return world.locked(() -> {
      MessageText typed = MessageText.typed(text);
      ObjectNode post = Json.object();
      post.set("sender_chat", chat.json());
      post.set("chat", chat.json());
      post.put("date", world.date()).put("author_signature", signature).put("text", typed.text());
      if (!typed.entities().isEmpty()) {
        post.set("entities", typed.entities());
      }
      ObjectNode kept = world.publish(chat, post);
      if (chat.member(world.botId()).status().isAdmin()) {
        world.updates.add("channel_post", kept);
        world.changed();
      }
      return kept.path("message_id").asInt();
    });
  }

  /**
   * Turns a small group into a supergroup: calls with the old id are refused from now on, with the
   * new id.
   */
  public SimulatedChat migrate(long newId) {
    return world.locked(() -> {
      Chat next =
          world.addChat(new Chat(newId, ChatType.SUPERGROUP, chat.json().path("title").asText()));
      chat.members().forEach(next::place);
      chat.migrateTo(newId);
      tell(chat, Json.object().put("migrate_to_chat_id", newId));
      tell(next, Json.object().put("migrate_from_chat_id", chat.id));
      return new SimulatedChat(world, next);
    });
  }

  private void tell(Chat place, ObjectNode service) {
    ObjectNode message = Json.object();
    message.set("chat", place.json());
    message.put("date", world.date());
    message.setAll(service);
    world.updates.add("message", place.keep(message));
    world.changed();
  }
}
