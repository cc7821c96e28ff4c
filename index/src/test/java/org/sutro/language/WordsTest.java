package org.sutro.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Span;

class WordsTest {

  private final Words unit = new Words(new BengaliStemmer(Set.of()));

  private List<String> exact(String text) {
    return unit.in(text).stream().map(Word::exact).toList();
  }

  @Test
  void numbers_are_plain_values_and_their_classifiers_no_words() {
    assertThat(exact("১১,০০০ সেনা, ১১টি জাহাজ, ১২জন, ৩.৫ টন"))
        .containsExactly("11000", "সেনা", "11", "জাহাজ", "12", "3.5", "টন");
    assertThat(exact("৩১শে অক্টোবর ও ৫ই মে, ২২তম"))
        .containsExactly("31", "অক্টোবর", "ও", "5", "মে", "22");
    assertThat(exact("18th of May, 5वें")).containsExactly("18", "of", "may", "5");
  }

  @Test
  void what_is_grown_together_from_a_known_name_and_its_relation_is_two_words() {
    Words words = new Words(new BengaliStemmer(Set.of("কোরিয়া", "মস্কো")));
    String text = "উত্তর কোরিয\u09BCাগামী, মস্কোপন্থীদের, রুমেলিয়াগামী অনুগামী বিরোধী";

    assertThat(words.in(text))
        .extracting(word -> word.span().of(text))
        .containsExactly(
            "উত্তর",
            "কোরিয\u09BCা",
            "গামী",
            "মস্কো",
            "পন্থীদের",
            "রুমেলিয়াগামী",
            "অনুগামী",
            "বিরোধী");
    assertThat(words.in(text)).extracting(Word::stem).contains("মস্কো", "পন্থি");
  }

  @Test
  void dates_and_lists_of_years_are_several_numbers() {
    assertThat(exact("১২.১০.২০২৪")).containsExactly("12", "10", "2024");
    assertThat(exact("২০২২,২০২৩")).containsExactly("2022", "2023");
  }

  @Test
  void hyphens_split_and_an_ending_behind_one_is_no_word() {
    assertThat(exact("জং-উন তাস-এর এস-৪০০ পিয়ংইয়ং-এ"))
        .containsExactly("জং", "উন", "তাস", "এস", "400", "পিয়ংইয়ং");
    assertThat(exact("তিনি বলেন—কে যাবে?")).contains("কে");
  }

  @Test
  void endings_glued_to_foreign_words_are_no_words() {
    assertThat(exact("NATOর TASSকে")).containsExactly("nato", "tass");
  }

  @Test
  void apostrophes_stay_inside_latin_words_only() {
    assertThat(exact("Russia’s 'don't'")).containsExactly("russia's", "don't");
    assertThat(unit.in("Russia’s").getFirst().stem()).isEqualTo("russia");
  }

  @Test
  void emoji_and_punctuation_vanish() {
    assertThat(exact("⏺️ইরান! 🇷🇺 «রাশিয়া» + ৫০%")).containsExactly("ইরান", "রাশিয়া", "50");
  }

  @Test
  void joiners_do_not_split_a_word_and_spans_end_at_its_last_letter() {
    String text = "কি\u200Cম\uFEFF হঠাত্\u200D র\u200D্যাব";
    List<Word> words = unit.in(text);
    assertThat(words).extracting(Word::exact).containsExactly("কিম", "হঠাৎ", "র্যাব");
    assertThat(words.getFirst().span()).isEqualTo(new Span(0, 4));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x00AD, 0x2060, 0x202A, 0x2069, 0xFEFF})
  void an_invisible_character_inside_a_word_changes_nothing(int invisible) {
    String gap = Character.toString(invisible);
    String text =
        "রা" + gap + "শিয়ার সে" + gap + "না, ru" + gap + "ssia, ১১" + gap + "টি ইরা" + gap + "ন";

    assertThat(exact(text)).containsExactly("রাশিয়ার", "সেনা", "russia", "11", "ইরান");
    for (Word word : unit.in(text)) {
      assertThat(Spelling.exact(word.span().of(text))).isEqualTo(word.exact());
    }
  }

  @Test
  void only_a_joiner_makes_a_khanda_ta() {
    assertThat(exact("হঠাত্\u200D হঠাত্\u200B")).containsExactly("হঠাৎ", "হঠাত্");
  }

  @Test
  void every_script_is_stemmed_by_its_own_rules() {
    assertThat(unit.in("সেনাদের सैनिकों soldiers ১১ 北京"))
        .extracting(Word::stem, Word::script)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("সেনা", Script.BENGALI),
            org.assertj.core.groups.Tuple.tuple("सैनिक", Script.DEVANAGARI),
            org.assertj.core.groups.Tuple.tuple("soldier", Script.LATIN),
            org.assertj.core.groups.Tuple.tuple("11", Script.NUMBER),
            org.assertj.core.groups.Tuple.tuple("北京", Script.OTHER));
  }

  @Test
  void nothing_outside_the_stretch_is_read() {
    String text = "রাশিয়ার সেনা";
    assertThat(unit.in(text, new Span(0, 4))).extracting(Word::exact).containsExactly("রাশি");
    assertThatThrownBy(() -> unit.in(text, new Span(0, 100)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
