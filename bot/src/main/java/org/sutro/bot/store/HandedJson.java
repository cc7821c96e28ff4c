package org.sutro.bot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.sutro.bot.chat.HandedIn;

/** What was handed in, as a line of JSON. */
final class HandedJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private HandedJson() {}

  static String write(HandedIn.What what) {
    ObjectNode node = JSON.createObjectNode();
    return switch (what) {
      case HandedIn.Link link -> node.put("link", link.address()).toString();
      case HandedIn.Post post ->
          node.put("channel", post.channel())
              .put("number", post.number())
              .put("title", post.title())
              .put("name", post.name())
              .put("at", post.at().toString())
              .put("text", post.text())
              .toString();
    };
  }

  /**
   * What {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it did not
   */
  static HandedIn.What read(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      return node.has("link")
          ? new HandedIn.Link(node.path("link").asText())
          : new HandedIn.Post(
              node.path("channel").asLong(),
              node.path("number").asInt(),
              node.path("title").asText(),
              node.path("name").asText(),
              Instant.parse(node.path("at").asText()),
              node.path("text").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("nothing handed in", e);
    }
  }
}
