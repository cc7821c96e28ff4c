package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.cli.Session.Outcome;

/** Over the articles that come with Sutro. */
final class AskCommandTest {

  private static final String QUESTION = "উত্তর কোরিয়া রাশিয়াকে কত গোলা দিয়েছে?";

  /** Indexed once: all tests but one ask the same articles. */
  @TempDir static Path data;

  private final Session unit = new Session(data);

  @Test
  void an_answer_holds_words_of_a_starter_article() throws Exception {
    JsonNode answer = json(unit.run("ask", "--json", QUESTION).out());
    assertThat(answer.path("id").asText()).isEqualTo("q1");
    assertThat(answer.path("question").asText()).isEqualTo(QUESTION);
    assertThat(answer.path("coverage").path("articles").asInt()).isEqualTo(starterFiles().size());
    assertThat(answer.path("quotes")).isNotEmpty();
    for (JsonNode quote : answer.path("quotes")) {
      Path file =
          Session.HOME.resolve(
              "config/starter/" + quote.path("article").path("id").asText() + ".txt");
      String text = Files.readString(file, StandardCharsets.UTF_8);
      assertThat(text.substring(quote.path("start").asInt(), quote.path("end").asInt()))
          .isEqualTo(quote.path("text").asText());
    }
  }

  @Test
  void words_of_a_question_need_no_quotation_marks() throws Exception {
    JsonNode answer =
        json(
            unit.run("ask", "--json", "উত্তর", "কোরিয়া", "রাশিয়াকে", "কত", "গোলা", "দিয়েছে?")
                .out());
    assertThat(answer.path("question").asText()).isEqualTo(QUESTION);
  }

  @Test
  void plain_text_shows_quotes_with_a_bar() {
    assertThat(unit.run("ask", QUESTION).out()).containsPattern("(?m)^│ \\S").contains("— ");
  }

  @Test
  void a_batch_answers_each_line_and_tells_the_bad_ones_with_their_place() throws Exception {
    Path file = data.resolve("questions.jsonl");
    Files.write(
        file,
        List.of(
            "{\"id\":\"a\",\"question\":\"" + QUESTION + "\"}",
            "",
            "nonsense",
            "{\"id\":\"b\",\"question\":\"আর ইরান?\",\"context\":[\"" + QUESTION + "\"]}"));
    Outcome outcome = unit.run("ask", "--batch", file.toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(outcome.err()).isEqualToIgnoringNewLines(file + ":3: not JSON at column 1");
    List<String> lines = outcome.out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(json(lines.getFirst()).path("id").asText()).isEqualTo("a");
    assertThat(json(lines.getLast()).path("id").asText()).isEqualTo("b");
  }

  @Test
  void typed_questions_are_one_conversation() throws Exception {
    Outcome outcome = unit.run(Map.of(), QUESTION + "\n\nআর ইরান?\n", "ask", "--json");
    assertThat(outcome.out().lines()).hasSize(2);
    assertThat(json(outcome.out().lines().toList().getLast()).path("id").asText()).isEqualTo("q2");
  }

  @Test
  void without_the_starter_shelf_there_is_nothing_to_search(@TempDir Path empty) throws Exception {
    JsonNode answer =
        json(
            new Session(empty)
                .run(Map.of("SUTRO_STARTER", "off"), "", "ask", "--json", QUESTION)
                .out());
    assertThat(answer.path("outcome").asText()).isEqualTo("not_found");
    assertThat(answer.path("coverage").path("articles").asInt()).isZero();
  }

  @Test
  void a_batch_file_that_is_not_there_is_named() {
    Outcome outcome = unit.run("ask", "--batch", "no-such.jsonl");
    assertThat(outcome.code()).isEqualTo(ExitCode.PROBLEM);
    assertThat(outcome.err()).contains("there is no file no-such.jsonl");
  }

  private static List<Path> starterFiles() throws Exception {
    try (var files = Files.list(Session.HOME.resolve("config/starter"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).toList();
    }
  }

  private static JsonNode json(String line) throws Exception {
    return new ObjectMapper().readTree(line);
  }
}
