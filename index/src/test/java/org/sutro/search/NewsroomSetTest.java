package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The made-up pages and the questions over them keep their own promises. */
class NewsroomSetTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path SET = set();

  private static Path set() {
    try {
      return Path.of(Objects.requireNonNull(NewsroomSetTest.class.getResource("newsroom")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void every_quote_stands_in_its_article_and_holds_its_answer() throws IOException {
    SoftAssertions all = new SoftAssertions();
    for (JsonNode question : both()) {
      for (JsonNode gold : quotes(question)) {
        String name = question.path("id").asText();
        String quote = gold.path("quote").asText();
        all.assertThat(article(gold)).as(name).contains(quote);
        all.assertThat(quote).as(name).contains(gold.path("answer").asText());
        all.assertThat(gold.path("answer").asText()).as(name).isNotBlank();
      }
    }
    all.assertAll();
  }

  @Test
  void a_question_has_a_gold_quote_unless_nothing_answers_it() throws IOException {
    SoftAssertions all = new SoftAssertions();
    for (JsonNode question : both()) {
      int least =
          switch (question.path("need").asText()) {
            case "none" -> 0;
            case "any" -> 1;
            default -> 2;
          };
      int gold = question.path("relevant").size();
      all.assertThat(gold).as(question.path("id").asText()).isGreaterThanOrEqualTo(least);
      all.assertThat(gold == 0).as(question.path("id").asText()).isEqualTo(least == 0);
    }
    all.assertAll();
  }

  @Test
  void no_two_questions_share_a_name() throws IOException {
    assertThat(both()).extracting(q -> q.path("id").asText()).doesNotHaveDuplicates();
  }

  @Test
  void no_group_is_in_both_halves() throws IOException {
    assertThat(groups("questions-tune.jsonl"))
        .doesNotContainAnyElementsOf(groups("questions-held.jsonl"));
  }

  @Test
  void every_marked_line_reads_as_it_is_marked() throws IOException {
    SoftAssertions all = new SoftAssertions();
    for (JsonNode mark : JSON.readTree(SET.resolve("articles/boilerplate.json").toFile())) {
      String line = article(mark).split("\n", -1)[mark.path("line").asInt() - 1];
      all.assertThat(line).isEqualTo(mark.path("text").asText());
    }
    all.assertAll();
  }

  @Test
  void every_article_says_in_its_last_line_that_it_is_made_up() throws IOException {
    try (Stream<Path> files = Files.list(SET.resolve("articles"))) {
      assertThat(files.filter(f -> f.toString().endsWith(".txt")))
          .hasSize(26)
          .allSatisfy(f -> assertThat(Files.readAllLines(f).getLast()).contains("ঘটনা সত্য ন"));
    }
  }

  private static List<JsonNode> both() throws IOException {
    List<JsonNode> questions = new ArrayList<>(read("questions-tune.jsonl"));
    questions.addAll(read("questions-held.jsonl"));
    return questions;
  }

  private static List<JsonNode> read(String half) throws IOException {
    List<JsonNode> questions = new ArrayList<>();
    for (String line : Files.readAllLines(SET.resolve(half))) {
      questions.add(JSON.readTree(line));
    }
    return questions;
  }

  private static List<String> groups(String half) throws IOException {
    return read(half).stream().map(q -> q.path("group").asText()).toList();
  }

  private static List<JsonNode> quotes(JsonNode question) {
    List<JsonNode> quotes = new ArrayList<>();
    question.path("relevant").forEach(quotes::add);
    question.path("also_ok").forEach(quotes::add);
    return quotes;
  }

  private static String article(JsonNode gold) throws IOException {
    return Files.readString(SET.resolve("articles").resolve(gold.path("file").asText()));
  }
}
