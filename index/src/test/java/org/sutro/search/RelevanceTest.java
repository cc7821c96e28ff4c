package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.index.NewsIndex;
import org.sutro.lexicon.Lexicon;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;

final class RelevanceTest {

  @TempDir Path folder;

  private static Article article(String text) {
    Capture capture =
        new Capture(
            new ArticleId("a"), null, null, null, text, Instant.parse("2026-11-21T06:00:00Z"));
    return ((Reading.Kept) new Reader().read(capture)).article();
  }

  private static Question question(String text) {
    return new Question(text, List.of(), LocalDate.of(2026, 11, 21));
  }

  @Test
  void names_must_be_there_and_half_of_the_rest_by_any_word_that_stands_for_it() throws Exception {
    Path config = Path.of(System.getProperty("sutro.home"), "config");
    Lexicon lexicon = Lexicon.read(config.resolve("glossary"));
    try (NewsIndex index = NewsIndex.open(folder, lexicon, new Reader())) {
      NewsAnswers answers =
          NewsAnswers.over(
              lexicon, index, (id, v) -> Optional.empty(), config.resolve("ranking.properties"));
      Relevance relevance = new Relevance(answers, lexicon);
      Question soldiers = question("উত্তর কোরিয়া রাশিয়ায় কত সেনা পাঠিয়েছে?");
      Question drones = question("ইরান রাশিয়াকে কত ড্রোন দিয়েছে?");
      Question romanised = question("uttor korea koto soinno pathiyeche?");
      List<Question> all = List.of(soldiers, drones, romanised);

      assertThat(
              relevance.among(
                  all,
                  List.of(article("সৈন্য গেল\n\nপিয়ংইয়ং মস্কোয় ১১ হাজার সৈন্য পাঠিয়েছে।\n"))))
          .containsExactly(soldiers, romanised);
      assertThat(
              relevance.among(
                  all, List.of(article("বাণিজ্য\n\nরাশিয়া ও চীনের বাণিজ্য গত বছর বেড়েছে।\n"))))
          .isEmpty();
      assertThat(relevance.among(all, List.of())).isEmpty();
    }
  }
}
