package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes what Telegram tells a bot when its own place in a chat changes. */
final class Memberships {
  private Memberships() {}

  /** The ChatMemberUpdated object about the bot. */
  static ObjectNode change(World world, Chat chat, JsonNode by, Member before, Member after) {
    ObjectNode change = Json.object();
    change.set("chat", chat.json());
    change.set("from", by);
    change.put("date", world.date());
    change.set("old_chat_member", before.json(world.bot()));
    change.set("new_chat_member", after.json(world.bot()));
    return change;
  }
}
