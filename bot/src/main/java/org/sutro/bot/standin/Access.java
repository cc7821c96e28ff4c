package org.sutro.bot.standin;

import org.jspecify.annotations.Nullable;

/**
 * Finds the chat a call names and refuses what the bot may not do there. Guarded by the world's
 * lock.
 */
final class Access {
  private final World world;

  Access(World world) {
    this.world = world;
  }

  /** The chat in {@code chat_id}, whatever the bot may do there. */
  Chat chat(Args args) {
    String id = args.text("chat_id");
    if (id.isEmpty()) {
      throw Refusal.badRequest("chat_id is empty");
    }
    return chat(id);
  }

  Chat chat(String id) {
    @Nullable Chat chat = id.matches("-?[0-9]{1,18}") ? world.chat(Long.parseLong(id)) : null;
    if (chat == null) {
      throw Refusal.badRequest("chat not found");
    }
    return chat;
  }

  /** The chat in {@code chat_id}, in which the bot must be and must not be shut out. */
  Chat reachable(Args args) {
    Chat chat = chat(args);
    Long migratedTo = chat.migratedTo();
    if (migratedTo != null) {
      throw Refusal.migrated(migratedTo);
    }
    if (chat.type() == ChatType.PRIVATE) {
      requireOpenDoor(chat);
    } else {
      requireInside(chat);
    }
    return chat;
  }

  /** The chat in {@code chat_id}, in which the bot must be allowed to write. */
  Chat writable(Args args) {
    Chat chat = reachable(args);
    Member bot = chat.member(world.botId());
    if (chat.type() == ChatType.CHANNEL && !bot.may("can_post_messages")) {
      throw Refusal.badRequest("need administrator rights in the channel chat");
    }
    if (bot.status() == MemberStatus.RESTRICTED) {
      throw Refusal.badRequest("not enough rights to send text messages to the chat");
    }
    return chat;
  }

  private void requireOpenDoor(Chat chat) {
    switch (chat.member(world.botId()).status()) {
      case KICKED -> throw Refusal.forbidden("bot was blocked by the user");
      case LEFT -> throw Refusal.forbidden("bot can't initiate conversation with a user");
      case CREATOR, ADMINISTRATOR, MEMBER, RESTRICTED -> {}
    }
    if (chat.member(chat.id).status() == MemberStatus.LEFT) {
      throw Refusal.forbidden("user is deactivated");
    }
  }

  private void requireInside(Chat chat) {
    MemberStatus status = chat.member(world.botId()).status();
    String kind = chat.type().wireName();
    if (status == MemberStatus.KICKED) {
      throw Refusal.forbidden("bot was kicked from the " + kind + " chat");
    }
    if (!status.isInside()) {
      throw Refusal.forbidden("bot is not a member of the " + kind + " chat");
    }
  }
}
