package org.sutro.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sutro.language.PairQuality.Member;

class BengaliStemmerTest {

  private final BengaliStemmer unit = new BengaliStemmer(Set.of());

  private String stem(String word) {
    return unit.stem(Spelling.exact(word));
  }

  private PairQuality quality(List<Member> members) {
    return PairQuality.of(members, (a, b) -> stem(a).equals(stem(b)));
  }

  private static List<Member> members(List<List<String>> groups) {
    List<Member> members = new ArrayList<>();
    groups.forEach(g -> g.forEach(w -> members.add(new Member(w, g.getFirst()))));
    return members;
  }

  @Test
  void every_group_of_the_shared_list_has_a_stem_of_its_own() {
    List<Member> members =
        Lists.table("word-pairs-dev.tsv").stream().map(r -> new Member(r[0], r[1])).toList();
    assertThat(quality(members).faults()).isEmpty();
  }

  @Test
  void forms_of_a_noun_share_a_stem() {
    List<Member> members = members(Lists.groups("noun-forms.txt"));
    assertThat(members).hasSizeGreaterThan(400);
    PairQuality quality = quality(members);
    assertThat(quality.recall()).as("%s", quality.faults()).isGreaterThanOrEqualTo(0.98);
    assertThat(quality.precision()).as("%s", quality.faults()).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void forms_of_a_verb_share_a_stem_in_standard_literary_and_spoken_language() {
    List<Member> members = members(Lists.groups("verb-forms.txt"));
    assertThat(members).hasSizeGreaterThan(300);
    PairQuality quality = quality(members);
    assertThat(quality.recall()).as("%s", quality.faults()).isGreaterThanOrEqualTo(0.98);
    assertThat(quality.precision()).as("%s", quality.faults()).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void causatives_stay_apart_from_the_simple_verb() {
    assertThat(stem("দেখিয়েছে")).isEqualTo("দেখানো").isNotEqualTo(stem("দেখেছে"));
    assertThat(stem("জানিয়েছে")).isEqualTo("জানানো").isNotEqualTo(stem("জেনেছে"));
  }

  @Test
  void a_verb_in_no_list_is_known_by_its_endings() {
    assertThat(stem("চেটকিয়েছে")).isEqualTo(stem("চেটকাচ্ছে")).isEqualTo("চেটকানো");
  }

  @Test
  void endings_stack_and_so_do_emphatics() {
    assertThat(stem("দেশগুলোরও")).isEqualTo("দেস");
    assertThat(stem("নেতাদেরকেই")).isEqualTo("নেতা");
    assertThat(stem("রাশিয়াতেই")).isEqualTo("রাসিয়া");
  }

  @Test
  void a_lexicon_decides_where_an_ending_can_be_cut_in_two_ways() {
    BengaliStemmer taught = new BengaliStemmer(Set.of("চেক", "মাজেদ", "টিপুর"));
    assertThat(taught.stem("চেকে")).isEqualTo("চেক");
    assertThat(taught.stem("মাজেদের")).isEqualTo("মাজেদ");
    assertThat(taught.stem("টিপুরের")).isEqualTo("টিপুর");
  }

  @Test
  void an_inflected_form_in_the_lexicon_does_not_become_a_word_of_its_own() {
    BengaliStemmer taught = new BengaliStemmer(Set.of("পশ্চিমা", "পশ্চিমারা"));
    assertThat(taught.stem("পশ্চিমারা"))
        .isEqualTo(taught.stem("পশ্চিমাদের"))
        .isEqualTo("পসচিমা".replace("সচ", "স্চ"));
  }

  @Test
  void a_form_of_a_verb_in_the_lexicon_stays_a_form_of_the_verb() {
    BengaliStemmer taught = new BengaliStemmer(Set.of("করেছে", "মতে", "গেল"));
    assertThat(taught.stem("করেছে")).isEqualTo("করা");
    assertThat(taught.stem("গেল")).isEqualTo(taught.stem("যাবে"));
    assertThat(taught.stem("মতে")).isEqualTo("মত");
  }

  @Test
  void read_and_after_are_two_words_though_they_fold_together() {
    assertThat(stem("পড়ে")).isEqualTo(stem("পড়েছে")).isNotEqualTo(stem("পরে"));
  }

  @Test
  void a_form_spelt_as_one_verb_is_not_of_another_that_sounds_like_it() {
    assertThat(stem("বেচে")).isEqualTo(stem("বেচা")).isNotEqualTo(stem("বেঁচে"));
    assertThat(stem("বেঁচে")).isEqualTo(stem("বাঁচা"));
  }

  @Test
  void verbs_as_they_are_spoken_are_forms_of_the_verb() {
    assertThat(List.of("গ্যাছে", "যাইতেসে", "গেছিলো"))
        .allMatch(f -> stem(f).equals(stem("যাওয়া")));
    assertThat(List.of("পাঠাইলো", "পাঠাইছে", "পাঠাইতাসে")).allMatch(f -> stem(f).equals("পাঠানো"));
    assertThat(List.of("জুগিয়েছে", "জোগাচ্ছে")).allMatch(f -> stem(f).equals("জোগানো"));
  }

  @Test
  void four_is_no_form_of_tea() {
    assertThat(stem("চার")).isEqualTo("চার");
  }
}
