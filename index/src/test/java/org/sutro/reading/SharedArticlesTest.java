package org.sutro.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sutro.article.Article;
import org.sutro.article.Block;
import org.sutro.article.Published;
import org.sutro.article.Span;

/** The five articles beside the project, with the lines of theirs that somebody has labelled. */
class SharedArticlesTest {

  private static final Path SHARED = Path.of(System.getProperty("sutro.home", "."), "..", "shared");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Article> ARTICLES = new TreeMap<>();

  @BeforeAll
  static void readThem() throws IOException {
    Path folder = SHARED.resolve("articles");
    assumeTrue(Files.isDirectory(folder), "the shared articles are not here");
    try (var files = Files.newDirectoryStream(folder, "*.txt")) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        ARTICLES.put(name, Pages.kept(Pages.capture(name, Files.readString(file))));
      }
    }
    assumeTrue(!ARTICLES.isEmpty(), "the shared articles are not here");
  }

  @Test
  void lines_labelled_as_furniture_are_in_no_block_and_headings_are_headings() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (JsonNode label : JSON.readTree(SHARED.resolve("articles/boilerplate.json").toFile())) {
      Article article = article(label.get("file").asText());
      String line = label.get("text").asText();
      Span span = spanOf(article.text(), label.get("line").asInt(), line);
      List<Block.Kind> kinds = new ArrayList<>();
      for (Block block : article.blocks()) {
        if (block.span().overlaps(span)) {
          kinds.add(block.kind());
        }
      }
      switch (label.get("kind").asText()) {
        case "never" -> softly.assertThat(kinds).as(line).isEmpty();
        case "heading" ->
            softly
                .assertThat(kinds)
                .as(line)
                .hasSize(1)
                .isSubsetOf(Block.Kind.TITLE, Block.Kind.HEADING);
        case "caption" -> softly.assertThat(kinds).as(line).containsExactly(Block.Kind.CAPTION);
        default -> softly.assertThat(kinds).as(line).containsExactly(Block.Kind.PARAGRAPH);
      }
    }
    softly.assertAll();
  }

  @Test
  void every_line_without_a_label_is_a_paragraph() throws IOException {
    JsonNode labels = JSON.readTree(SHARED.resolve("articles/boilerplate.json").toFile());
    SoftAssertions softly = new SoftAssertions();
    ARTICLES.forEach((name, article) -> {
      for (Line line : Lines.of(article.text())) {
        String text = line.span().of(article.text());
        boolean labelled = false;
        for (JsonNode label : labels) {
          labelled |=
              label.get("file").asText().equals(name) && label.get("text").asText().contains(text);
        }
        if (!labelled) {
          softly
              .assertThat(article.blocks())
              .as(text)
              .contains(new Block(Block.Kind.PARAGRAPH, line.span()));
        }
      }
    });
    softly.assertAll();
  }

  @Test
  void every_quote_that_answers_a_question_lies_in_a_block() throws IOException {
    Path questions = SHARED.resolve("questions/dev.jsonl");
    assumeTrue(Files.exists(questions), "the shared questions are not here");
    SoftAssertions softly = new SoftAssertions();
    for (String question : Files.readAllLines(questions)) {
      for (JsonNode gold : JSON.readTree(question).get("relevant")) {
        Article article = article(gold.get("file").asText());
        String quote = gold.get("quote").asText();
        int start = article.text().indexOf(quote);
        Span span = new Span(start, start + quote.length());
        softly
            .assertThat(article.blocks())
            .as(quote)
            .anyMatch(block -> block.span().contains(span));
      }
    }
    softly.assertAll();
  }

  @Test
  void dates_titles_and_origins_are_what_the_pages_say() {
    assertThat(article("000_542c65de1a1c7431.txt").published())
        .isEqualTo(new Published(LocalDate.of(2025, 1, 18), Published.Basis.STATED));
    Article second = article("001_8ddc31f70d335e6a.txt");
    assertThat(second.published())
        .isEqualTo(new Published(LocalDate.of(2025, 7, 10), Published.Basis.INFERRED));
    assertThat(second.origin()).isEqualTo("সিএনএন");
    Article third = article("002_e9897629f3e49d91.txt");
    assertThat(third.published())
        .isEqualTo(new Published(LocalDate.of(2024, 11, 1), Published.Basis.INFERRED));
    assertThat(third.origin()).isEqualTo("thanhnien.vn");
    assertThat(third.url()).startsWith("https://thanhnien.vn/");
    Article fourth = article("003_53eb26136276f125.txt");
    assertThat(fourth.published())
        .isEqualTo(new Published(LocalDate.of(2023, 10, 18), Published.Basis.INFERRED));
    assertThat(fourth.title()).startsWith("রাশিয়ার পররাষ্ট্রমন্ত্রী");
  }

  private static Article article(String name) {
    Article article = ARTICLES.get(name);
    assertThat(article).as(name).isNotNull();
    return article;
  }

  private static Span spanOf(String text, int number, String line) {
    int at = 0;
    for (int i = 1; i < number; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    int start = text.indexOf(line.strip(), at);
    return new Span(start, start + line.strip().length());
  }
}
