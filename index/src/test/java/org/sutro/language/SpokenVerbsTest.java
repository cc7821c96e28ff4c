package org.sutro.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Span;

/** Verbs of everyday speech, in Bengali and in Latin letters. */
class SpokenVerbsTest {

  private static final Words WORDS = new Words(new BengaliStemmer(Set.of()));
  private static final SpokenVerbs VERBS = new SpokenVerbs(SpokenVerbs.table());

  private static Word word(String text) {
    return WORDS.in(text, new Span(0, text.length())).getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "hoisilo, হওয়া",
    "hoitese, হওয়া",
    "hoiche, হওয়া",
    "korteche, করা",
    "kortase, করা",
    "korsilo, করা",
    "gesilen, যাওয়া",
    "gechilo, যাওয়া",
    "jaitese, যাওয়া",
    "pathaise, পাঠানো",
    "pathaichilo, পাঠানো",
    "dise, দেওয়া",
    "disilo, দেওয়া",
    "niche, নেওয়া",
    "koise, বলা",
    "bolechen, বলা",
    "aisilo, আসা",
    "kinteche, কেনা",
    "banaise, বানানো",
  })
  void a_verb_typed_by_ear_is_the_verb(String typed, String verb) {
    assertThat(VERBS.of(word(typed)).orElseThrow().stem())
        .isEqualTo(Spelling.fold(Spelling.exact(verb)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "putin", "Iran", "missile", "drone", "Lavrov", "house", "Belarus", "kase", "করছে", "करते"
      })
  void what_is_no_verb_is_none(String typed) {
    assertThat(VERBS.of(word(typed))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "করতেছে, করা",
    "করতাছিলো, করা",
    "হইছিল, হওয়া",
    "হইতাছে, হওয়া",
    "হইবা, হওয়া",
    "গেছিল, যাওয়া",
    "গেসিলেন, যাওয়া",
    "পাঠাইছে, পাঠানো",
    "পাঠাইছিল, পাঠানো",
    "দিছে, দেওয়া",
    "দিছিলেন, দেওয়া",
    "নিছিলো, নেওয়া",
    "নিতেছিল, নেওয়া",
    "কইছে, বলা",
    "কইতেছিলেন, বলা",
    "আইছিলো, আসা",
    "আসতেছিল, আসা",
    "খাইছিলাম, খাওয়া",
    "পাইতেছে, পাওয়া",
    "চাইছিল, চাওয়া",
    // and what only looks alike
    "আইন, আইন",
    "কইতর, কইতর",
    "দিন, দিন",
    "নিলা, নেওয়া"
  })
  void eastern_forms_share_the_stem_of_their_verb(String form, String verb) {
    assertThat(word(form).stem()).isEqualTo(Spelling.fold(Spelling.exact(verb)));
  }
}
