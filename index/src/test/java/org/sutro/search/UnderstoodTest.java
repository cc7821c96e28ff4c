package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a question is said back to whoever asked it. */
class UnderstoodTest {

  private static final String GAS =
      """
      পাইপলাইনে গ্যাস যাচ্ছে চীনে

      প্রকাশ: ৩ মার্চ ২০২৫

      রাশিয়া পাইপলাইনে চীনে বছরে ৩ হাজার ৮০০ কোটি ঘনমিটার গ্যাস পাঠায়। উত্তর কোরিয়ার সৈন্য নিয়ে বেইজিং কিছু বলেনি।
      """;

  @TempDir static Path folder;
  private static Newsroom newsroom;

  @BeforeAll
  static void open() throws IOException {
    newsroom = Newsroom.over(folder, GAS);
  }

  @AfterAll
  static void close() throws IOException {
    newsroom.close();
  }

  @ParameterizedTest
  @CsvSource({
    "china te ki hoisilo, চীন · কি",
    "russia ki pathaise chin e, রাশিয়া · কি · পাঠানো · চীন",
    "uttor korea koto soinno, উত্তর কোরিয়া · কত · সৈন্য",
    "china russia theke koto gas kine, চীন · রাশিয়া · কত · গ্যাস",
    "uttor korea 2024 sale koto sena, উত্তর কোরিয়া · 2024 · কত · সেনা",
    "uttor korea r china r gas er deal kobe, উত্তর কোরিয়া · চীন · গ্যাস · লেনদেন · কবে",
  })
  void what_was_typed_in_other_letters_is_said_in_the_bengali_words_it_sounds_like(
      String typed, String heard) {
    assertThat(newsroom.ask(typed).understood().split(" · ")).contains(heard.split(" · "));
  }

  @Test
  void words_typed_in_bengali_stay_as_typed_beside_those_that_were_guessed() {
    assertThat(newsroom.ask("উত্তর কোরিয়ার কত soinno চীনে?").understood())
        .isEqualTo("উত্তর কোরিয়ার · কত · সৈন্য · চীনে");
  }

  @Test
  void a_misspelt_word_is_said_as_it_was_meant() {
    assertThat(newsroom.ask("উত্তর কোরিয়ার কত সৈন্ন আছে?").understood()).contains("সৈন্য");
  }

  @Test
  void a_question_taken_literally_is_not_said_back() {
    assertThat(newsroom.ask("রাশিয়া চীনে বছরে কত গ্যাস পাঠায়?").understood()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How much gas does Russia send to China every year?",
        "russia china gas pipeline",
        "रूस चीन को हर साल कितनी गैस भेजता है?",
      })
  void a_question_in_english_or_hindi_is_taken_literally_too(String question) {
    assertThat(newsroom.ask(question).understood()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "and to China?, How much gas does Russia send to Mongolia?, gas · Russia · send · China",
    "और ईरान को?, रूस मंगोलिया को कितनी गैस भेजता है?, रूस · गैस · भेजता · ईरान",
  })
  void a_follow_up_is_said_in_its_own_language(String question, String before, String heard) {
    assertThat(newsroom.ask(question, before).understood()).isEqualTo(heard);
  }

  @Test
  void a_name_misspelt_in_english_is_said_in_english() {
    assertThat(newsroom.ask("How much gas does Rasiya send to Baijing?").understood())
        .isEqualTo("How much · gas · Russia · send · Beijing");
  }

  @Test
  void a_follow_up_is_said_with_what_it_took_from_the_question_before() {
    assertThat(newsroom.ask("আর চীনে?", "রাশিয়া মঙ্গোলিয়ায় কত গ্যাস পাঠায়?").understood())
        .isEqualTo("রাশিয়া · গ্যাস · পাঠায় · চীনে");
  }
}
