package org.sutro.bot.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import org.sutro.article.ArticleId;
import org.sutro.article.Span;
import org.sutro.bot.chat.AnswerRecord.Held;
import org.sutro.sqlite.DatabaseException;

/** The quotes of an answer, by article, version and place, as they are kept. */
final class HeldJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private HeldJson() {}

  static String write(List<Held> quotes) {
    ArrayNode out = JSON.createArrayNode();
    for (Held held : quotes) {
      out.addObject()
          .put("article", held.article().value())
          .put("version", held.version())
          .put("start", held.span().start())
          .put("end", held.span().end());
    }
    return out.toString();
  }

  static List<Held> read(String json) {
    try {
      List<Held> quotes = new ArrayList<>();
      for (JsonNode one : JSON.readTree(json)) {
        ArticleId article = new ArticleId(one.path("article").asText());
        Span span = new Span(one.path("start").asInt(), one.path("end").asInt());
        quotes.add(new Held(article, one.path("version").asInt(), span));
      }
      return quotes;
    } catch (JsonProcessingException e) {
      throw new DatabaseException("unreadable answer in the store", e);
    }
  }
}
