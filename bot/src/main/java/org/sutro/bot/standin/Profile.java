package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** What the bot says about itself, per scope and language. Guarded by the world's lock. */
final class Profile {
  private final Map<String, JsonNode> values = new HashMap<>();

  /** The value stored for exactly this scope and language, or {@code otherwise}. */
  JsonNode get(String field, String scope, String language, JsonNode otherwise) {
    JsonNode own = values.get(key(field, scope, language));
    return own != null ? own : otherwise;
  }

  void set(String field, String scope, String language, JsonNode value) {
    values.put(key(field, scope, language), value);
  }

  void remove(String field, String scope, String language) {
    values.remove(key(field, scope, language));
  }

  /** What a user of the given language sees in a private chat: the closest commands and texts. */
  ObjectNode seenBy(String language) {
    ObjectNode seen = Json.object();
    seen.set("commands", closest("commands", language, Json.array()));
    seen.set("description", closest("description", language, Json.object().textNode("")));
    seen.set(
        "short_description", closest("short_description", language, Json.object().textNode("")));
    return seen;
  }

  JsonNode commandsInGroups(String language) {
    return closest("commands", "all_group_chats", language, Json.array());
  }

  private JsonNode closest(String field, String language, JsonNode otherwise) {
    return closest(field, "all_private_chats", language, otherwise);
  }

  private JsonNode closest(String field, String first, String language, JsonNode otherwise) {
    for (String scope : new String[] {first, "default"}) {
      for (String code : new String[] {language, ""}) {
        JsonNode value = values.get(key(field, scope, code));
        if (value != null) {
          return value;
        }
      }
    }
    return otherwise;
  }

  private static String key(String field, String scope, String language) {
    return field + '|' + scope + '|' + language;
  }
}
