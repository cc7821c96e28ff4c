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

/** What a question takes as given must be told of those it names, not of others. */
class PremisesTest {

  private static final String NEWS =
      """
      নেতাদের খবর

      প্রকাশ: ৩ মার্চ ২০২৫

      ভ্লাদিমির পুতিন ১২ জানুয়ারি ২০২৫ মিনস্কে গিয়েছিলেন। ইব্রাহিম রাইসি ১৯ মে ২০২৪ দুর্ঘটনায় মারা যান। \
      ২ ফেব্রুয়ারি ২০২৫ কিয়েভ পিয়ংইয়ংয়ের সঙ্গে সম্পর্ক ছিন্ন করে। আলেকজান্ডার লুকাশেঙ্কো জানান, ইরান বেলারুশকে ৩০টি ড্রোন দিয়েছে। \
      সি চিন পিং ১৪ জানুয়ারি ২০২৫ মস্কো সফর করেন, আর কিম জং উন ২০ জানুয়ারি ২০২৫ বেইজিং সফর করেন।

      ২৫ জানুয়ারি ২০২৫ চীনের দুই সেনাকে আটক করেছে ইউক্রেন। সেদিনই তাঁদের কিয়েভে আনা হয়।
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

  private static Examination.Measured sentence(String question, String words) {
    return newsroom
        .answers()
        .examine(new Question(question, List.of(), Newsroom.TODAY))
        .sentences()
        .stream()
        .filter(s -> s.text().contains(words))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "পুতিন কবে মারা গেছেন?, মারা যান",
    "পুতিনের মৃত্যু কবে হয়?, মারা যান",
    "putin kobe mara geche?, মারা যান",
    "पुतिन की मौत कब हुई?, মারা যান",
    "When did Putin die?, মারা যান",
    "ইরান কবে পিয়ংইয়ংয়ের সঙ্গে সম্পর্ক ছিন্ন করে?, ছিন্ন করে",
    "চীন বেলারুশকে কতটি ড্রোন দিয়েছে?, ৩০টি ড্রোন",
  })
  void what_is_told_of_others_answers_nothing(String question, String words) {
    assertThat(sentence(question, words).admissible()).isFalse();
    assertThat(newsroom.ask(question)).isNotInstanceOf(Answer.Quoted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "রাইসি কবে মিনস্কে গিয়েছিলেন?, মিনস্কে গিয়েছিলেন",
    "কিম জং উন কবে মস্কো সফর করেন?, মস্কো সফর",
    "চীনের কতজন সেনাকে ইরান আটক করেছে?, আটক করেছে",
  })
  void what_others_did_is_no_answer(String question, String words) {
    assertThat(sentence(question, words).admissible()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "রাইসি কবে মারা গেছেন?, মারা যান",
    "raisi kobe mara geche?, মারা যান",
    "रईसी की मौत कब हुई?, মারা যান",
    "When did Raisi die?, মারা যান",
    "পুতিন কবে মিনস্কে গিয়েছিলেন?, মিনস্কে গিয়েছিলেন",
    "ইউক্রেন কবে উত্তর কোরিয়ার সঙ্গে সম্পর্ক ছিন্ন করে?, ছিন্ন করে",
    "ইরান বেলারুশকে কতটি ড্রোন দিয়েছে?, ৩০টি ড্রোন",
    "তেহরান কতটি ড্রোন দিয়েছে?, ৩০টি ড্রোন",
    "ইউক্রেন কতজন চীনা সেনাকে আটক করেছে?, আটক করেছে",
    "সি চিন পিং কবে মস্কো সফর করেন?, মস্কো সফর",
    "কিম জং উন কবে বেইজিং সফর করেন?, বেইজিং সফর",
  })
  void what_is_told_of_those_named_may_answer(String question, String words) {
    assertThat(sentence(question, words).admissible()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "কে বেলারুশকে ড্রোন দিয়েছে?, ৩০টি ড্রোন",
    "কারা চীনা সেনাদের আটক করেছে?, আটক করেছে",
    "পুতিন রাইসি খবর, মারা যান",
  })
  void who_is_asked_for_and_key_words_take_nothing_as_given(String question, String words) {
    assertThat(sentence(question, words).admissible()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "সেনাদের কবে কিয়েভে আনা হয়?, কিয়েভে আনা হয়, true",
    "চীনের কত সেনাকে কিয়েভে আনা হয়?, কিয়েভে আনা হয়, false",
  })
  void the_day_may_stand_in_the_sentence_before_a_number_must_be_told(
      String question, String words, boolean typed) {
    assertThat(sentence(question, words).features().getOrDefault(Feature.TYPE, 0.0) > 0)
        .isEqualTo(typed);
  }
}
