package org.sutro.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sutro.article.Language;

class LanguageGuessTest {

  @Test
  void scripts_tell_bengali_and_hindi() {
    assertThat(LanguageGuess.of("রাশিয়া কত সেনা পাঠিয়েছে? NATO")).isEqualTo(Language.BENGALI);
    assertThat(LanguageGuess.of("रूस ने कितने सैनिक भेजे हैं?")).isEqualTo(Language.HINDI);
  }

  @Test
  void common_words_tell_neighbours_with_the_same_letters() {
    assertThat(LanguageGuess.of("ৰাছিয়াই কিমান সৈন্য পঠিয়াইছে আৰু কোনে কৈছে"))
        .isEqualTo(Language.OTHER);
    assertThat(LanguageGuess.of("रशियाने किती सैनिक पाठवले आहेत आणि कोण आहे"))
        .isEqualTo(Language.OTHER);
    assertThat(LanguageGuess.of("रुसले कति सैनिक पठाएको छ र यो लागि छन्"))
        .isEqualTo(Language.OTHER);
  }

  @Test
  void latin_letters_are_english_or_typed_bengali() {
    assertThat(LanguageGuess.of("How many troops did North Korea send?"))
        .isEqualTo(Language.ENGLISH);
    assertThat(LanguageGuess.of("uttor koria koto soinno pathiyeche?")).isEqualTo(Language.BENGALI);
    assertThat(LanguageGuess.of("Putin Kim")).isEqualTo(Language.ENGLISH);
    assertThat(
            LanguageGuess.of(
                "Der Präsident hat gestern mit seinem Amtskollegen über einen neuen Vertrag gesprochen und will reisen"))
        .isEqualTo(Language.OTHER);
  }

  @Test
  void other_scripts_and_no_letters_are_other() {
    assertThat(LanguageGuess.of("Россия отправила войска")).isEqualTo(Language.OTHER);
    assertThat(LanguageGuess.of("১১,০০০ ⏺️")).isEqualTo(Language.OTHER);
    assertThat(LanguageGuess.of("")).isEqualTo(Language.OTHER);
  }
}
