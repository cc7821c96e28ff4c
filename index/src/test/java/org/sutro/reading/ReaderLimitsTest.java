package org.sutro.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Article;
import org.sutro.article.Block;
import org.sutro.article.Language;
import org.sutro.article.Span;

/** What is turned away, and that nothing at all makes the reader fail. */
class ReaderLimitsTest {

  private static void rejects(String text, Reading.Reason reason) {
    assertThat(Pages.read(text))
        .isInstanceOfSatisfying(
            Reading.Rejected.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\t", "\u00A0\n"})
  void white_space_is_empty(String text) {
    rejects(text, text.contains("\u00A0") ? Reading.Reason.NO_SENTENCES : Reading.Reason.EMPTY);
  }

  @Test
  void more_than_two_megabytes_are_too_large() {
    rejects("নদীর পানি বাড়ছে। ".repeat(60_000), Reading.Reason.TOO_LARGE);
  }

  @Test
  void more_sentences_than_a_thick_book_has_are_too_many() {
    rejects("সে গেল। ".repeat(20_001), Reading.Reason.TOO_LARGE);
    rejects("সে গেল॥ ".repeat(20_001), Reading.Reason.TOO_LARGE);
    assertThat(Pages.read("সে কাল গেল। ".repeat(19_000))).isInstanceOf(Reading.Kept.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "নদীর পানি\u0000 বাড়ছে।",
        "\u0001\u0002\u0003 নদীর পানি বাড়ছে।",
        "নদীর \uFFFD\uFFFD\uFFFD বাড়ছে।",
        "à¦¨à¦¦à§€à¦° à¦ªà¦¾à¦¨à¦¿ à¦¬à¦¾à¦¡à¦¼à¦›à§‡",
        "<html><body><div class=\"menu\"><a href=\"/\">হোম</a></div></body></html>",
        "নদীর পানি \uD83D বাড়ছে।"
      })
  void what_is_no_text_is_turned_away(String text) {
    rejects(text, Reading.Reason.NOT_TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "windows-1251", "x-MacRoman", "IBM437", "IBM850"})
  void bengali_that_was_read_with_the_wrong_character_set_is_no_other_language(String charset) {
    String text = "নদীর পানি বাড়ছে বলে জানা গেছে। মানুষ বাঁধে উঠে গেছে সকাল থেকে।";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    rejects(new String(bytes, Charset.forName(charset)), Reading.Reason.NOT_TEXT);
  }

  @Test
  void bengali_of_an_old_font_is_told_as_such_and_footnotes_are_none() {
    assertThat(Pages.read("b`xi cvwb evo‡Q| gvbyl euv‡a D‡V †M‡Q mKvj †_‡K| †KD evwo wd‡i hvqwb|"))
        .isInstanceOfSatisfying(
            Reading.Rejected.class, no -> assertThat(no.detail()).contains("SutonnyMJ"));
    rejects(
        "La rivière† est sortie de son lit‡ lundi matin, selon les habitants du village voisin.",
        Reading.Reason.OTHER_LANGUAGE);
  }

  @Test
  void vowel_signs_apart_from_their_letters_are_no_text() {
    rejects("নদীর পািন বাড়েছ েদখা েগেছ। মানুষ বাঁেধ েকউ েনই।", Reading.Reason.NOT_TEXT);
    assertThat(Pages.kept("নদীর পানি বাড়ছে। ‘ি’ একটি কার।")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Река вышла из берегов. Люди ушли на дамбу.",
        "La rivière est sortie de son lit lundi matin, selon les habitants du village voisin.",
        "नदीचे पाणी वाढले आहे आणि लोक बंधाऱ्यावर आहेत.",
        "川の水位が上がっています。"
      })
  void other_languages_are_turned_away(String text) {
    rejects(text, Reading.Reason.OTHER_LANGUAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "১২৩ ৪৫৬।",
        "বন্যা।",
        "নদীর পানি বাড়ছে",
        "আরও পড়ুন\nপদ্মায় লঞ্চডুবি\nবিজ্ঞাপন",
        "ছবি: সংগৃহীত। ফলো করুন"
      })
  void text_without_a_sentence_is_turned_away(String text) {
    rejects(text, Reading.Reason.NO_SENTENCES);
  }

  @Test
  void the_language_is_that_of_most_words() {
    assertThat(Pages.kept("নদীর পানি UAV ড্রোনে মাপা হয়েছে।").language())
        .isEqualTo(Language.BENGALI);
    assertThat(Pages.kept("नदी का पानी बढ़ रहा है।").language()).isEqualTo(Language.HINDI);
    assertThat(Pages.kept("The river has risen and the people are on the dam.").language())
        .isEqualTo(Language.ENGLISH);
  }

  @Test
  void a_byte_order_mark_stays_in_the_text_and_out_of_the_block() {
    Article article = Pages.kept("\uFEFFনদীর পানি বাড়ছে।");
    assertThat(article.text()).startsWith("\uFEFF");
    assertThat(article.blocks())
        .containsExactly(new Block(Block.Kind.PARAGRAPH, new Span(1, article.text().length())));
    assertThat(article.title()).isEqualTo("নদীর পানি বাড়ছে।");
  }

  @Test
  void all_kinds_of_line_breaks_end_a_line() {
    assertThat(
            Pages.blocks(
                "নদীর পানি বাড়ছে।\r\nমানুষ বাঁধে গেছে।\rখাবার এসেছে আজ।\u2028নৌকা এসেছে কাল।"))
        .hasSize(4);
  }

  /** What pages are made of, and what readers stumble over. */
  private static final List<String> PARTS =
      List.of(
          "নদীর পানি বাড়ছে।",
          "আরও পড়ুন",
          "ছবি:",
          "ফাইল ছবি",
          "(ছবি:",
          ")",
          "সূত্র:",
          "প্রকাশ:",
          "২১ নভেম্বর ২০২৬",
          "\n",
          "\n\n",
          " ",
          "a@b.org",
          "[বিজ্ঞাপন_২]",
          "[email protected]",
          "ফলো করুন",
          "খবর পেতে",
          "?",
          "!",
          "।",
          "…",
          ":",
          "•",
          "😀",
          "\u200D",
          "\uFEFF",
          "https://a.org/১",
          "রয়টার্স",
          "অবলম্বনে",
          "लेख",
          "शेष",
          "মানুষ বাঁধে গেছে",
          "(",
          "[",
          "‘",
          "’",
          "*",
          "১.",
          "1/2/2026",
          "১৪ ঘণ্টা আগে",
          "লেখক:",
          "মতামত লেখকের",
          "TASS said.",
          "।।",
          "-",
          "©");

  @Test
  void any_mixture_of_lines_gives_sound_blocks_and_always_the_same() {
    for (long seed = 1; seed <= 3000; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      StringBuilder page = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        page.append(PARTS.get(random.nextInt(PARTS.size())))
            .append(random.nextInt(3) == 0 ? "" : " ");
      }
      String text = page.toString();
      Reading reading = Pages.read(text);
      assertThat(Pages.read(text)).as("seed %d", seed).isEqualTo(reading);
      if (reading instanceof Reading.Kept kept) {
        for (Block block : kept.article().blocks()) {
          String words = block.span().of(text);
          assertThat(words)
              .as("seed %d", seed)
              .isNotEmpty()
              .isEqualTo(words.strip())
              .doesNotContain("\n", "\r");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "আরও পড়ুন ",
        "(ছবি: ",
        "[email ",
        "a1",
        "ফাইল ছবি",
        "খবর পেতে ",
        "১ জানুয়ারি ",
        "। ",
        "সূত্র: ক। ",
        "(",
        "লেখক: ক। ",
        "প্রকাশ: ১ জানুয়ারি ২০২৬ ",
        "a@b.c ",
        "আরও পড়ুনক। ",
        "ছবি: ক\n",
        "ক\n",
        "১. ক\n",
        "ক:\n",
        "\n",
        "[বিজ্ঞাপন_",
        "‘",
        "...",
        "<a "
      })
  void long_pages_of_one_thing_are_read_in_proportion_to_their_length(String thing) {
    String text =
        "নদীর পানি বাড়ছে।\n" + thing.repeat(600_000 / thing.length()) + "\nনদীর পানি নামছে।";
    // a guard against quadratic work, not a measurement: what is linear takes well under a second
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Pages.read(text));
  }
}
