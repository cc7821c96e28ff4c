package org.sutro.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.Quote;
import org.sutro.search.Newsroom;

/**
 * How good the answers over the starter shelf are. The figures are recorded; a change in either
 * direction beyond the tolerance fails until it is recorded too: {@code
 * expected-scores.properties}, beside the question sets.
 */
class QualityTest {

  private static final double TOLERANCE = 0.0101;
  private static final List<String> SETS = List.of("questions-a.jsonl", "questions-b.jsonl");

  /** Of each, one half was looked at while rules were made, the other was not. */
  private static final List<String> APART =
      List.of(
          "near-misses-tune",
          "near-misses-held",
          "paraphrases-tune",
          "paraphrases-held",
          "romanised-tune",
          "romanised-held");

  @TempDir static Path folder;
  private static Score score;
  private static final Map<String, Score> apart = new TreeMap<>();

  @BeforeAll
  static void ask() throws IOException {
    List<Gold> questions = new ArrayList<>();
    for (String set : SETS) {
      questions.addAll(Gold.read(resource(set)));
    }
    try (Newsroom newsroom = Newsroom.overStarterShelf(folder)) {
      Evaluation evaluation = new Evaluation(newsroom.answers(), Newsroom.TODAY);
      score = evaluation.score(questions, done -> {});
      for (String set : APART) {
        apart.put(set, evaluation.score(Gold.read(resource(set + ".jsonl")), done -> {}));
      }
    }
  }

  private static Path resource(String name) {
    try {
      return Path.of(Objects.requireNonNull(Newsroom.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void the_sets_are_large_and_a_quarter_of_them_has_no_answer() {
    long none = score.rows().stream().filter(r -> r.gold().need() == Gold.Need.NONE).count();

    assertThat(score.rows()).hasSizeGreaterThanOrEqualTo(250);
    assertThat(none).isGreaterThanOrEqualTo(60);
  }

  @Test
  void the_figures_are_the_recorded_ones() throws IOException {
    Properties expected = new Properties();
    expected.load(new StringReader(Files.readString(resource("expected-scores.properties"))));

    SoftAssertions.assertSoftly(softly ->
        score
            .figures()
            .forEach((name, value) ->
                softly
                    .assertThat(value)
                    .as("%s (all figures: %s)", name, score.figures())
                    .isCloseTo(Double.parseDouble(expected.getProperty(name)), within(TOLERANCE))));
  }

  @Test
  void near_misses_paraphrases_and_romanised_questions_come_out_as_recorded() throws IOException {
    Properties expected = new Properties();
    expected.load(new StringReader(Files.readString(resource("expected-scores.properties"))));

    SoftAssertions.assertSoftly(softly ->
        apart.forEach((set, figures) ->
            softly
                .assertThat(figures.overall())
                .as("%s (all figures: %s)", set, figures.figures())
                .isCloseTo(Double.parseDouble(expected.getProperty(set)), within(TOLERANCE))));
  }

  @Test
  void nothing_quoted_is_longer_than_allowed_or_elsewhere_in_its_article() {
    for (Score.Row row : score.rows()) {
      for (Quote quote : row.answer().quotes()) {
        assertThat(quote.text().length()).as(row.gold().id()).isLessThanOrEqualTo(Quote.MAX_LENGTH);
        assertThat(quote.article().text()).as(row.gold().id()).contains(quote.text());
      }
    }
  }
}
