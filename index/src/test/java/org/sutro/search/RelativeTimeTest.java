package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Quote;

/**
 * "Last week" is a week of the asker's calendar; the day on which background was written is no
 * news.
 */
class RelativeTimeTest {

  private static final LocalDate SUNDAY = LocalDate.of(2025, 3, 16);

  private static final String BACKGROUND =
      """
      বেলারুশে রুশ ক্ষেপণাস্ত্র: পেছনের কথা

      প্রকাশ: ১২ মার্চ ২০২৫

      ১৪ জুলাই ২০২৩ রাশিয়া বেলারুশে দুটি ইস্কান্দার ক্ষেপণাস্ত্র পাঠায়। ৫ মে ২০২৩ রাশিয়া বেলারুশে একটি রাডার পাঠিয়েছিল।
      """;

  private static final String NEWS =
      """
      তেহরানে রুশ প্রতিনিধিদল

      প্রকাশ: ১৩ মার্চ ২০২৫

      রাশিয়া গতকাল ইরানে একটি প্রতিনিধিদল পাঠিয়েছে।
      """;

  @TempDir static Path folder;
  private static Newsroom newsroom;

  @BeforeAll
  static void open() throws IOException {
    newsroom = Newsroom.over(folder, BACKGROUND, NEWS);
  }

  @AfterAll
  static void close() throws IOException {
    newsroom.close();
  }

  private static Answer ask(String question, LocalDate today) {
    return newsroom.answers().to(new Question(question, List.of(), today));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "এই সপ্তাহে রাশিয়া বেলারুশে কী পাঠিয়েছে?",
        "গতকাল রাশিয়া বেলারুশে কী পাঠিয়েছে?",
        "এই মাসে রাশিয়া বেলারুশে কী পাঠিয়েছে?",
        "what did Russia send to Belarus this month?"
      })
  void what_was_written_then_about_long_before_is_not_of_that_time(String question) {
    assertThat(ask(question, SUNDAY)).isNotInstanceOf(Answer.Quoted.class);
  }

  @Test
  void news_of_that_time_answers_and_background_does_when_no_time_is_asked_for() {
    String question = "এই মাসে রাশিয়া ইরানে কী পাঠিয়েছে?";

    assertThat(ask(question, SUNDAY).quotes())
        .extracting(Quote::text)
        .containsExactly("রাশিয়া গতকাল ইরানে একটি প্রতিনিধিদল পাঠিয়েছে।");
    assertThat(ask(question, SUNDAY)).isInstanceOf(Answer.Quoted.class);
    assertThat(ask("রাশিয়া বেলারুশে কী পাঠিয়েছে?", SUNDAY)).isInstanceOf(Answer.Quoted.class);
  }
}
