package org.sutro.bot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import org.sutro.sqlite.DatabaseException;

/** A list of texts, as it is kept. */
final class TextsJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private TextsJson() {}

  static String write(List<String> texts) {
    ArrayNode out = JSON.createArrayNode();
    texts.forEach(out::add);
    return out.toString();
  }

  static List<String> read(String json) {
    try {
      List<String> texts = new ArrayList<>();
      for (JsonNode text : JSON.readTree(json)) {
        texts.add(text.asText());
      }
      return texts;
    } catch (JsonProcessingException e) {
      throw new DatabaseException("unreadable list in the store", e);
    }
  }
}
