package org.sutro.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sutro.search.Question;

/**
 * A question whose right answers are known.
 *
 * @param id its name
 * @param group questions of one group share an intent and are kept together when fitting
 * @param lang {@code bn}, {@code bn-Latn}, {@code hi} or {@code en}
 * @param style what is hard about it
 * @param context earlier questions
 * @param question as typed
 * @param need what must be shown
 * @param relevant quotes that answer
 * @param alsoOk quotes on the point that do not answer
 */
public record Gold(
    String id,
    String group,
    String lang,
    String style,
    List<String> context,
    String question,
    Need need,
    List<Hit> relevant,
    List<Hit> alsoOk) {

  /** What must be shown. */
  public enum Need {
    /** One of the quotes. */
    ANY,
    /** All of them. */
    ALL,
    /** As many as possible. */
    MANY,
    /** Nothing: there is no answer. */
    NONE
  }

  /**
   * Words that answer.
   *
   * @param article id of the article
   * @param answer what a quote must hold
   */
  public record Hit(String article, String answer) {

    /** True when a quote of this article holds the words. */
    public boolean in(String articleId, String text) {
      return article.equals(articleId) && text.contains(answer);
    }
  }

  /** The question as it is asked. */
  public Question asked(LocalDate today) {
    return new Question(question, context, today);
  }

  /**
   * Reads a set: one JSON object a line, as {@code questions/README.md} describes.
   *
   * @throws IOException if it can't be read or a line is no such object
   */
  public static List<Gold> read(Path file) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    List<Gold> all = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        all.add(of(json.readTree(lines.get(i))));
      } catch (IOException | IllegalArgumentException e) {
        throw new IOException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return all;
  }

  private static Gold of(JsonNode node) {
    List<String> context = new ArrayList<>();
    node.path("context").forEach(c -> context.add(c.asText()));
    return new Gold(
        node.path("id").asText(),
        node.path("group").asText(node.path("id").asText()),
        node.path("lang").asText("bn"),
        node.path("style").asText(""),
        List.copyOf(context),
        node.path("question").asText(),
        Need.valueOf(node.path("need").asText().toUpperCase(java.util.Locale.ROOT)),
        hits(node.path("relevant")),
        hits(node.path("also_ok")));
  }

  private static List<Hit> hits(JsonNode nodes) {
    List<Hit> hits = new ArrayList<>();
    for (JsonNode node : nodes) {
      String file = node.path("file").asText();
      int dot = file.lastIndexOf('.');
      hits.add(new Hit(dot < 0 ? file : file.substring(0, dot), node.path("answer").asText()));
    }
    return List.copyOf(hits);
  }
}
