package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One chat: who is in it and its messages, each as the object Telegram would send. Guarded by the
 * world's lock.
 */
final class Chat {
  private static final Member OUTSIDE = new Member(MemberStatus.LEFT, Set.of());

  final long id;
  private final ChatType type;
  private final ObjectNode json;
  private final NavigableMap<Integer, ObjectNode> messages = new TreeMap<>();
  private final Map<Long, Member> members = new HashMap<>();
  private int lastMessageId;
  private @Nullable Long migratedTo;

  /** A group, supergroup or channel. */
  Chat(long id, ChatType type, String title) {
    this(id, type, Json.object().put("id", id).put("title", title).put("type", type.wireName()));
  }

  /** A user's private chat with the bot. */
  static Chat withUser(long userId, JsonNode user) {
    ObjectNode json = Json.object().put("id", userId);
    for (String name : new String[] {"first_name", "last_name", "username"}) {
      if (user.has(name)) {
        json.set(name, user.get(name));
      }
    }
    return new Chat(userId, ChatType.PRIVATE, json.put("type", "private"));
  }

  private Chat(long id, ChatType type, ObjectNode json) {
    this.id = id;
    this.type = type;
    this.json = json;
  }

  ChatType type() {
    return type;
  }

  /** The Chat object. */
  ObjectNode json() {
    return json.deepCopy();
  }

  Member member(long userId) {
    return members.getOrDefault(userId, OUTSIDE);
  }

  void place(long userId, Member member) {
    members.put(userId, member);
  }

  Map<Long, Member> members() {
    return Collections.unmodifiableMap(members);
  }

  @Nullable Long migratedTo() {
    return migratedTo;
  }

  void migrateTo(long newId) {
    migratedTo = newId;
  }

  /** Gives the message the chat's next number and keeps it. */
  ObjectNode keep(ObjectNode message) {
    lastMessageId++;
    ObjectNode numbered = Json.object().put("message_id", lastMessageId);
    numbered.setAll(message);
    messages.put(lastMessageId, numbered);
    return numbered.deepCopy();
  }

  /** The kept message itself, to be changed in place; null when there is none of this number. */
  @Nullable ObjectNode message(long messageId) {
    return messages.get((int) messageId);
  }

  boolean delete(int messageId) {
    return messages.remove(messageId) != null;
  }

  /** All messages, oldest first. */
  Iterable<ObjectNode> history() {
    return messages.values();
  }
}
