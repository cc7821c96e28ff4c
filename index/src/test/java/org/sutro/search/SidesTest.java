package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.Quote;

/** Questions with two sides, over two articles that each tell one. */
class SidesTest {

  @TempDir static Path folder;
  private static Newsroom newsroom;

  @BeforeAll
  static void open() throws IOException {
    newsroom =
        Newsroom.over(
            folder,
            "সেনার সংখ্যা জানাল সিউল\n\nরাশিয়ায় উত্তর কোরিয়ার ১২ হাজার সেনা আছে বলে সিউল জানিয়েছে।\n\nবৈঠকে আর কিছু জানানো হয়নি।",
            "সেনার সংখ্যা জানাল কিয়েভ\n\nরাশিয়ায় উত্তর কোরিয়ার ১৪ হাজার সেনা আছে বলে কিয়েভ দাবি করেছে।\n\nকিয়েভ প্রমাণ দেখায়নি।");
  }

  @AfterAll
  static void close() throws IOException {
    newsroom.close();
  }

  @Test
  void each_side_is_shown() {
    Answer answer =
        newsroom.ask("সিউল আর কিয়েভ, রাশিয়ায় উত্তর কোরিয়ার সেনার সংখ্যা কে কত বলছে?");

    assertThat(answer).isInstanceOf(Answer.Quoted.class);
    assertThat(answer.quotes())
        .extracting(Quote::text)
        .anyMatch(text -> text.contains("১২ হাজার"))
        .anyMatch(text -> text.contains("১৪ হাজার"));
  }

  @Test
  void the_side_nobody_speaks_of_leaves_the_other() {
    Answer answer = newsroom.ask("সিউল আর টোকিও, রাশিয়ায় উত্তর কোরিয়ার সেনার সংখ্যা কত বলেছে?");

    assertThat(answer.quotes()).extracting(Quote::text).anyMatch(text -> text.contains("১২ হাজার"));
  }
}
