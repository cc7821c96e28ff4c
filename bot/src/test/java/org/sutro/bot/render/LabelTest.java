package org.sutro.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LabelTest {

  @Test
  void joiners_stay_where_bengali_needs_them() {
    assertThat(Label.of("র‍্যাব ও উদ্‌যাপন", 60)).isEqualTo("র‍্যাব ও উদ্‌যাপন");
  }

  @Test
  void invisible_and_turning_characters_go() {
    assertThat(Label.of("\u202Eabc\u2066\u200B\uFEFF\u200Dx\u0000\ny", 60)).isEqualTo("abcx y");
  }

  @Test
  void long_labels_end_at_a_word() {
    assertThat(Label.of("প্রথম দ্বিতীয় তৃতীয়", 16)).isEqualTo("প্রথম দ্বিতীয়…");
    assertThat(Label.of("ক্ষক্ষক্ষক্ষ", 8)).isEqualTo("ক্ষক্ষ…");
  }
}
