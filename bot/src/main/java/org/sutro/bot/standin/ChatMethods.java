package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** What a bot can ask about a chat and its members. Called with the world's lock held. */
final class ChatMethods {
  private final World world;
  private final Access access;

  ChatMethods(World world, Access access) {
    this.world = world;
    this.access = access;
  }

  JsonNode chat(Args args) {
    ObjectNode full = access.chat(args).json();
    full.put("accent_color_id", 0).put("max_reaction_count", 11);
    return full;
  }

  JsonNode member(Args args) {
    Chat chat = access.reachable(args);
    long user = args.number("user_id", 0);
    if (!world.knowsUser(user)) {
      throw Refusal.badRequest("PARTICIPANT_ID_INVALID");
    }
    return chat.member(user).json(world.user(user));
  }

  JsonNode administrators(Args args) {
    Chat chat = access.reachable(args);
    if (chat.type() == ChatType.PRIVATE) {
      throw Refusal.badRequest("there are no administrators in the private chat");
    }
    ArrayNode admins = Json.array();
    chat.members()
        .forEach((id, member) -> {
          boolean bot = world.user(id).path("is_bot").asBoolean();
          if (member.status().isAdmin() && !bot) {
            admins.add(member.json(world.user(id)));
          }
        });
    return admins;
  }

  JsonNode memberCount(Args args) {
    Chat chat = access.reachable(args);
    return IntNode.valueOf(
        (int)
            chat.members().values().stream().filter(member -> member.status().isInside()).count());
  }

  JsonNode leave(Args args) {
    Chat chat = access.reachable(args);
    if (chat.type() == ChatType.PRIVATE) {
      throw Refusal.badRequest("chat can't be left");
    }
    chat.place(world.botId(), new Member(MemberStatus.LEFT, Set.of()));
    return BooleanNode.TRUE;
  }
}
