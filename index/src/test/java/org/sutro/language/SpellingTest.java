package org.sutro.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {

  @Test
  void both_encodings_of_dotted_letters_are_one() {
    assertThat(Spelling.exact("রাশি\u09AF\u09BCা")).isEqualTo(Spelling.exact("রাশি\u09DFা"));
    assertThat(Spelling.exact("ব\u09A1\u09BC")).isEqualTo("ব\u09DC");
    assertThat(Spelling.exact("আষা\u09A2\u09BC")).isEqualTo("আষা\u09DD");
  }

  @Test
  void vowel_signs_in_pieces_are_put_together() {
    assertThat(Spelling.exact("ক\u09C7\u09BEরিয়া")).isEqualTo(Spelling.exact("ক\u09CBরিয়া"));
    assertThat(Spelling.exact("ম\u09C7\u09D7")).isEqualTo("ম\u09CC");
    assertThat(Spelling.exact("\u0985\u09BEমেরিকা")).isEqualTo("আমেরিকা");
  }

  @Test
  void invisible_characters_vanish_but_khanda_ta_is_kept() {
    assertThat(Spelling.exact("র\u200D্যাব")).isEqualTo("র্যাব");
    assertThat(Spelling.exact("হঠা\u09A4\u09CD\u200D")).isEqualTo("হঠা\u09CE");
    assertThat(Spelling.exact("\uFEFFইরা\u00ADন")).isEqualTo("ইরান");
  }

  @Test
  void digits_become_ascii_and_numbers_lose_their_commas() {
    assertThat(Spelling.exact("১১,০০০")).isEqualTo("11000");
    assertThat(Spelling.exact("১,১০,০০০")).isEqualTo("110000");
    assertThat(Spelling.exact("३.५")).isEqualTo("3.5");
    assertThat(Spelling.exact("২০২২,২০২৩")).isEqualTo("2022,2023");
  }

  @Test
  void latin_is_lower_case_and_assamese_letters_are_bengali() {
    assertThat(Spelling.exact("NATO’s")).isEqualTo("nato's");
    assertThat(Spelling.exact("ৰাশিয়া")).isEqualTo(Spelling.exact("রাশিয়া"));
  }

  @Test
  void folding_merges_what_sounds_alike() {
    assertThat(Spelling.fold("ক্ষেপণাস্ত্র")).isEqualTo(Spelling.fold("ক্ষেপনাস্ত্র"));
    assertThat(Spelling.fold("লুকাশেঙ্কো")).isEqualTo(Spelling.fold("লুকাশেংকো"));
    assertThat(Spelling.fold("এ্যান্টনি"))
        .isEqualTo(Spelling.fold("অ্যান্টনি"))
        .isEqualTo("এন্টনি");
    assertThat(Spelling.fold("র্যাব")).isEqualTo("র্যাব");
    assertThat(Spelling.fold("কী")).isEqualTo(Spelling.fold("কি"));
  }

  @Test
  void hindi_folding_merges_nasals_dots_and_vowel_lengths() {
    assertThat(Spelling.fold(Spelling.exact("हिन्दी")))
        .isEqualTo(Spelling.fold(Spelling.exact("हिंदी")));
    assertThat(Spelling.fold(Spelling.exact("सम्बन्ध")))
        .isEqualTo(Spelling.fold(Spelling.exact("संबंध")));
    assertThat(Spelling.fold(Spelling.exact("ज़ेलेंस्की")))
        .isEqualTo(Spelling.fold(Spelling.exact("जेलेंस्की")));
  }
}
