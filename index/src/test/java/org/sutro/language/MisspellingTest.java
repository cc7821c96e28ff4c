package org.sutro.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTest {

  @ParameterizedTest
  @CsvSource({
    "সরবরাহ, সরবারহ",
    "মস্কো, মস্কু",
    "প্রেসিডেন্ট, প্রেসিডেণ্ট",
    "নিষেধাজ্ঞা, নিষেধাগ্গা",
    "চুক্তি, চুক্তী"
  })
  void a_slip_or_two_in_a_long_word_is_a_misspelling(String word, String typed) {
    assertThat(Misspelling.of(word, typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ছবি, চাবি",
    "গাড়ি, ঘাড়ে",
    "ছাপা, চেপে",
    "খোমেনি, কোমেন",
    "রহমন, রামায়ণ",
    "নাম, নাক"
  })
  void words_that_only_sound_alike_are_not(String word, String typed) {
    assertThat(Misspelling.of(word, typed)).isFalse();
  }
}
