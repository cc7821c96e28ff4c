package org.sutro.bot.talk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sutro.bot.standin.SimulatedUser;

/** Updates, as Telegram sends them, of what no {@link SimulatedUser} does. */
final class RawUpdates {

  /** Where {@link #hidden} writes. */
  static final int TOPIC = 12;

  /** Telegram's stand-in for administrators who hide who they are. */
  private static final long ANONYMOUS = 1087968824;

  private RawUpdates() {}

  /** A message in a topic by an administrator who hides who it is. */
  static ObjectNode hidden(long chat, String words) {
    ObjectNode update = new ObjectMapper().createObjectNode();
    ObjectNode message = update.putObject("message");
    message.put("message_id", 900_001).put("date", 1_700_000_000).put("text", words);
    message.put("message_thread_id", TOPIC).put("is_topic_message", true);
    message
        .putObject("from")
        .put("id", ANONYMOUS)
        .put("is_bot", true)
        .put("first_name", "Group")
        .put("username", "GroupAnonymousBot");
    ObjectNode group = message.putObject("chat");
    group.put("id", chat).put("type", "supergroup").put("title", "x").put("is_forum", true);
    message.set("sender_chat", group.deepCopy());
    int end = words.startsWith("/") ? (words + " ").indexOf(' ') : 0;
    message
        .putArray("entities")
        .addObject()
        .put("type", "bot_command")
        .put("offset", 0)
        .put("length", end);
    return update;
  }

  /** Words of somebody who hides who it is, passed on by {@code who}. */
  static ObjectNode forwarded(SimulatedUser who, String words) {
    ObjectNode update = new ObjectMapper().createObjectNode();
    ObjectNode message = update.putObject("message");
    message.put("message_id", 900_000).put("date", 1_700_000_000).put("text", words);
    message.putObject("from").put("id", who.id()).put("is_bot", false).put("first_name", "x");
    message.putObject("chat").put("id", who.id()).put("type", "private").put("first_name", "x");
    message
        .putObject("forward_origin")
        .put("type", "hidden_user")
        .put("date", 1_700_000_000)
        .put("sender_user_name", "কেউ");
    return update;
  }
}
