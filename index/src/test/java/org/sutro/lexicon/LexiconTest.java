package org.sutro.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.language.Word;

class LexiconTest {

  private static final String HEADER = "id\ttype\tbengali\tromanised\thindi\tenglish\tlinks\n";

  @TempDir Path folder;

  @BeforeEach
  void weights() throws IOException {
    Files.writeString(
        folder.resolve("weights.tsv"),
        "kind\tforward\tbackward\nnear\t0.5\t0.5\ncapital-of\t0.8\t0.7\n");
  }

  private Lexicon lexicon(String... rows) throws IOException {
    Files.writeString(folder.resolve("words.tsv"), HEADER + String.join("\n", rows) + "\n");
    return Lexicon.read(folder);
  }

  private static List<String> senses(Lexicon lexicon, String text) {
    List<Word> words = lexicon.words().in(text);
    return lexicon.mentions(text, words).stream().map(m -> m.sense().id()).toList();
  }

  @Test
  void endings_make_no_difference() throws IOException {
    Lexicon lexicon = lexicon("russia\tcountry\tরাশিয়া;রুশ\trussia\tरूस\tRussia\t");

    assertThat(senses(lexicon, "রাশিয়ার সেনা রাশিয়াকে")).containsExactly("russia", "russia");
    assertThat(senses(lexicon, "রুশদের रूस Russia")).containsExactly("russia", "russia", "russia");
  }

  @Test
  void the_longest_form_wins() throws IOException {
    Lexicon lexicon =
        lexicon(
            "north-korea\tcountry\tউত্তর কোরিয়া\t\t\tNorth Korea\t",
            "korea\tregion\tকোরিয়া\t\t\tKorea\t");

    assertThat(senses(lexicon, "উত্তর কোরিয়ার নেতা")).containsExactly("north-korea");
    assertThat(senses(lexicon, "কোরিয়ার নেতা")).containsExactly("korea");
  }

  @Test
  void a_noun_is_not_found_in_the_forms_of_a_verb_that_sounds_like_it() throws IOException {
    Lexicon lexicon =
        lexicon(
            "hope\tnoun\tআশা\t\t\t\t",
            "come\tverb\tআসা\t\t\t\t",
            "horse\tnoun\tঘোড়া\t\t\t\t",
            "turn\tverb\tঘোরা\t\t\t\t");

    assertThat(senses(lexicon, "সেনা এল, আরও এসেছিল, আরও আসবে")).containsOnly("come");
    assertThat(senses(lexicon, "ঘোড়ার গাড়ি ঘুরবে")).containsExactly("horse", "turn");
  }

  @Test
  void of_words_that_sound_alike_the_one_spelt_so_is_meant() throws IOException {
    Lexicon lexicon =
        lexicon(
            "hope\tnoun\tআশা\t\t\t\t",
            "come\tverb\tআসা\t\t\t\t",
            "sell\tverb\tবেচা\t\t\t\t",
            "survive\tverb\tবাঁচা\t\t\t\t",
            "wear\tverb\tপরা\t\t\t\t",
            "read\tverb\tপড়া\t\t\t\t");

    assertThat(senses(lexicon, "আশার কথা")).containsExactly("hope");
    assertThat(senses(lexicon, "আসা যাক")).containsExactly("come");
    assertThat(senses(lexicon, "তেল বেচে চলে, বেঁচে আছে")).containsExactly("sell", "survive");
    assertThat(senses(lexicon, "বই পড়ছে, জামা পরছে")).containsExactly("read", "wear");
  }

  @Test
  void a_spelling_that_no_form_has_still_finds_them_all() throws IOException {
    Lexicon lexicon = lexicon("russia\tcountry\tরাশিয়া\t\t\t\t", "police\tnoun\tপুলিশ\t\t\t\t");

    assertThat(senses(lexicon, "রাসিয়ার পুলিস")).containsExactly("russia", "police");
  }

  @Test
  void a_light_verb_alone_is_no_form_of_a_phrase() throws IOException {
    Lexicon lexicon =
        lexicon(
            "exchange\tverb\tদেওয়া নেওয়া;আদান-প্রদান\t\t\t\t", "auction\tverb\tনিলাম\t\t\t\t");

    assertThat(senses(lexicon, "ইরান ড্রোন দিয়েছে, টাকা নিয়েছে")).isEmpty();
    assertThat(senses(lexicon, "নিলাম ডাকা হলো")).containsExactly("auction");
  }

  @Test
  void an_ambiguous_form_counts_only_beside_its_kin() throws IOException {
    Lexicon lexicon =
        lexicon(
            "north-korea\tcountry\tউত্তর কোরিয়া\t\t\t\t",
            "kim-jong-un\tperson\tকিম জং উন;?কিম\t\t\t\tof:north-korea");

    assertThat(senses(lexicon, "কিম সাহেব বাজারে")).isEmpty();
    assertThat(senses(lexicon, "উত্তর কোরিয়ার কিম")).containsExactly("north-korea", "kim-jong-un");
  }

  @Test
  void an_acronym_is_matched_letter_by_letter() throws IOException {
    Lexicon lexicon = lexicon("united-states\tcountry\tযুক্তরাষ্ট্র\t\t\t=US\t");

    assertThat(senses(lexicon, "US troops")).containsExactly("united-states");
    assertThat(senses(lexicon, "tell us")).isEmpty();
  }

  @Test
  void a_light_verb_need_not_be_said() throws IOException {
    Lexicon lexicon = lexicon("deploy\tverb\tমোতায়েন করা\t\t\t\t");

    assertThat(senses(lexicon, "সেনা মোতায়েন নিয়ে")).containsExactly("deploy");
  }

  @Test
  void what_stands_for_a_sense_is_worth_its_link() throws IOException {
    Lexicon lexicon =
        lexicon(
            "russia\tcountry\tরাশিয়া\t\t\t\t",
            "moscow\tcity\tমস্কো\t\t\t\tcapital-of:russia",
            "war\tnoun\tযুদ্ধ\t\t\t\t");
    Sense russia = lexicon.sense("russia").orElseThrow();
    Sense moscow = lexicon.sense("moscow").orElseThrow();
    Sense war = lexicon.sense("war").orElseThrow();

    assertThat(lexicon.satisfying(moscow))
        .containsEntry(russia.ordinal(), 0.8)
        .containsEntry(moscow.ordinal(), 1.0);
    assertThat(lexicon.satisfying(russia)).containsEntry(moscow.ordinal(), 0.7);
    assertThat(lexicon.satisfying(war)).containsOnlyKeys(war.ordinal());
  }

  @Test
  void every_bad_line_is_named() {
    assertThatThrownBy(() ->
            lexicon("one\tnoun\tএক", "two\tnonsense\tদুই\t\t\t\t", "three\tnoun\tতিন\t\t\t\tnear"))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("words.tsv:2: 7 columns expected, found 3")
        .hasMessageContaining("words.tsv:3")
        .hasMessageContaining("words.tsv:4: a link is kind:id");
  }

  @Test
  void an_id_stands_in_one_line_only() {
    assertThatThrownBy(() -> lexicon("one\tnoun\tএক\t\t\t\t", "one\tnoun\tদুই\t\t\t\t"))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("words.tsv:3: the id one stands in another line too");
  }
}
