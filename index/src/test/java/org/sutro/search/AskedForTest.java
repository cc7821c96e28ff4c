package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question is read to ask for, and what it is read to count. */
class AskedForTest {

  private static final String NEWS =
      """
      তেল, সেনা আর সেতু

      প্রকাশ: ৩ মার্চ ২০২৫

      রাশিয়া থেকে উত্তর কোরিয়ায় দশ লাখ ব্যারেল তেল গেছে। সেনাপ্রতি মাসে দুই হাজার ডলার বেতন দিচ্ছে মস্কো। নতুন সেতুটি লম্বায় ৮৫০ মিটার। মাসে চার হাজার গোলা আসে।
      """;

  @TempDir static Path folder;
  private static Newsroom newsroom;

  @BeforeAll
  static void open() throws IOException {
    newsroom = Newsroom.over(folder, NEWS);
  }

  @AfterAll
  static void close() throws IOException {
    newsroom.close();
  }

  @ParameterizedTest
  @CsvSource({
    "রাশিয়া মাসে কত খরচ করে?, money",
    "সেনাদের বেতন কত?, money",
    "How much does Russia pay for a soldier?, money",
    "ইরানের কোন বন্দরে জাহাজ এসেছে?, place",
    "টাকা পৌঁছাতে কত দেরি হয়?, duration",
    "সেনারা কত বছর ধরে আছে?, duration",
    "How big was the trade with China?, number",
    "সেতুটি কত লম্বা?, number",
    "তিনি শেষ কবে মস্কো গেছেন?, date",
    "রাশিয়া কত সেনা নিয়েছে?, number",
    "rasia ke koto sena diyeche uttor korea?, number",
    "iran k koita drone dise?, number",
    "putin ke?, person",
  })
  void the_word_beside_the_question_word_says_what_is_asked_for(String question, String type) {
    assertThat(
            newsroom.answers().examine(new Question(question, List.of(), Newsroom.TODAY)).types())
        .first()
        .isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "রাশিয়া মাসে কত গোলা পায়?, গোলা",
    "গোলা কত পাঠানো হয়েছে বলে গবেষকের ধারণা?, গোলা",
    "উত্তর কোরিয়া কত তেল পেয়েছে?, তেল",
  })
  void what_is_counted_is_neither_the_month_nor_the_one_who_tells(String question, String counted) {
    List<String> found =
        newsroom
            .answers()
            .examine(new Question(question, List.of(), Newsroom.TODAY))
            .concepts()
            .stream()
            .filter(Examination.Meant::counted)
            .map(Examination.Meant::label)
            .toList();

    assertThat(found).containsExactly(counted);
  }

  @ParameterizedTest
  @CsvSource({
    "রাশিয়া উত্তর কোরিয়াকে কত তেল দিয়েছে?, দশ লাখ ব্যারেল",
    "নতুন সেতু কত লম্বা?, ৮৫০ মিটার",
  })
  void a_measure_stands_between_a_number_and_what_it_measures(String question, String answer) {
    assertThat(newsroom.ask(question).quotes())
        .first()
        .satisfies(q -> assertThat(q.text()).contains(answer));
  }
}
