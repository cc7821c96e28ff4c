package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * Privacy mode, which is on as for every new bot: in groups a bot that is no administrator hears
 * commands that may be for it, its own name, and replies to its messages.
 */
final class Privacy {
  private Privacy() {}

  static boolean lets(World world, Chat chat, ObjectNode message) {
    Member bot = chat.member(world.botId());
    if (chat.type() == ChatType.PRIVATE || bot.status().isAdmin()) {
      return true;
    }
    boolean replyToBot =
        message.path("reply_to_message").path("from").path("id").asLong() == world.botId();
    return bot.status().isInside() && (replyToBot || namesBot(world, message));
  }

  /** True for what mentions the bot where it is no part of. */
  static boolean invites(World world, Chat chat, ObjectNode message) {
    boolean outside =
        chat.type() != ChatType.PRIVATE && !chat.member(world.botId()).status().isInside();
    return outside && namesBot(world, message);
  }

  private static boolean namesBot(World world, ObjectNode message) {
    String name = "@" + world.options.bot().username().toLowerCase(Locale.ROOT);
    String text = message.path("text").asText();
    for (JsonNode entity : message.path("entities")) {
      int begin = entity.path("offset").asInt();
      String words =
          text.substring(begin, begin + entity.path("length").asInt()).toLowerCase(Locale.ROOT);
      switch (entity.path("type").asText()) {
        case "bot_command" -> {
          if (words.indexOf('@') < 0 || words.endsWith(name)) {
            return true;
          }
        }
        case "mention" -> {
          if (words.equals(name)) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }
}
