package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Quote;

/** An article that comes with the program tells nothing of the week it was written in. */
class BackgroundTest {

  private static final LocalDate SUNDAY = LocalDate.of(2025, 3, 16);

  private static final String UNDATED =
      """
      বেলারুশে রুশ ক্ষেপণাস্ত্র: পেছনের কথা

      প্রকাশ: ১২ মার্চ ২০২৫

      রাশিয়া বেলারুশে ইস্কান্দার ক্ষেপণাস্ত্র পাঠিয়েছে। চুক্তি অনুযায়ী ক্ষেপণাস্ত্রের নিয়ন্ত্রণ রাশিয়ার হাতে।
      """;

  private static final String NEWS =
      """
      মিনস্কে নতুন চালান

      প্রকাশ: ১১ মার্চ ২০২৫

      রাশিয়া বেলারুশে একটি রাডার পাঠিয়েছে।
      """;

  @TempDir Path folder;
  private Newsroom newsroom;

  @BeforeEach
  void open() throws IOException {
    newsroom = Newsroom.over(folder);
    newsroom.addBackground("background", UNDATED);
  }

  @AfterEach
  void close() throws IOException {
    newsroom.close();
  }

  private Answer ask(String question) {
    return newsroom.answers().to(new Question(question, List.of(), SUNDAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "এই সপ্তাহে রাশিয়া বেলারুশে কী পাঠিয়েছে?",
        "এই মাসে রাশিয়া বেলারুশে কী পাঠিয়েছে?",
        "মার্চ ২০২৫-এ রাশিয়া বেলারুশে কী পাঠিয়েছে?",
        "what did Russia send to Belarus this month?",
        "इस महीने रूस ने बेलारूस में क्या भेजा?"
      })
  void the_day_it_was_written_is_not_the_time_of_what_it_tells(String question) {
    assertThat(ask(question)).isNotInstanceOf(Answer.Quoted.class);
  }

  @Test
  void it_answers_when_no_time_is_asked_for() {
    assertThat(ask("রাশিয়া বেলারুশে কী পাঠিয়েছে?")).isInstanceOf(Answer.Quoted.class);
  }

  @Test
  void it_is_news_of_its_day_once_the_host_brings_it() {
    newsroom.revise("background", UNDATED);

    assertThat(ask("এই সপ্তাহে রাশিয়া বেলারুশে কী পাঠিয়েছে?")).isInstanceOf(Answer.Quoted.class);
  }

  @Test
  void news_of_older_days_comes_before_it() {
    newsroom.revise("news", NEWS);
    Question question = new Question("রাশিয়া বেলারুশে কী পাঠিয়েছে?", List.of(), SUNDAY);

    List<Quote> newest =
        new NewsSources(newsroom.answers(), newsroom.lexicon()).on(question, Selection.NEWEST);

    assertThat(newest)
        .extracting(q -> q.article().id().value())
        .startsWith("news")
        .contains("background");
  }
}
