package org.sutro.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sutro.article.Span;

/** Whatever characters come in any order, nothing throws and offsets stay true. */
class RandomTextTest {

  private static final long SEED = 20261121;
  private static final int ROUNDS = 100_000;

  /** Letters, signs and marks that have rules of their own, among ordinary and broken ones. */
  private static final String PIECES =
      "কখগঙচজঞটডঢণতদনপবমযরলশষসহয়ড়ঢ়ৎংঃঁািীুূৃেৈোৌ়্অআইঈউঊঋএঐওঔৰৱৗ০১২৩৪৫৬৭৮৯"
          + "कखनमरसिीाेोंँ़्०१२abcdeingsXYZ0123456789 .,।?!-–'’\"“”()%:/\n\t\u00A0\u200C\u200D\uFEFF\u00AD\uD83D\uDE00\uFE0F";

  private final Words words = new Words(new BengaliStemmer(Set.of()));

  private static String random(Random random) {
    int length = random.nextInt(24);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(
          random.nextInt(20) == 0
              ? (char) random.nextInt(0x10000)
              : PIECES.charAt(random.nextInt(PIECES.length())));
    }
    return text.toString();
  }

  @Test
  void words_stand_where_they_say_and_analysis_is_idempotent() {
    Random random = new Random(SEED);
    for (int i = 0; i < ROUNDS; i++) {
      String text = random(random);
      for (Word word : words.in(text)) {
        String why = "seed " + SEED + " round " + i + " text " + escaped(text) + " word " + word;
        assertThat(Spelling.exact(word.span().of(text))).as(why).isEqualTo(word.exact());
        assertThat(word.exact()).as(why).isNotEmpty();
        assertThat(Spelling.exact(word.exact())).as(why).isEqualTo(word.exact());
        assertThat(PhoneticKey.distance(word.exact(), word.stem())).as(why).isNotNegative();
        String fold = Spelling.fold(word.exact());
        assertThat(Spelling.fold(fold)).as(why).isEqualTo(fold);
        assertThat(words.stem(word.stem())).as(why).isEqualTo(word.stem());
      }
      String exact = Spelling.exact(text);
      assertThat(Spelling.exact(exact)).as("seed " + SEED + " " + escaped(text)).isEqualTo(exact);
    }
  }

  @Test
  void sentences_follow_each_other_inside_the_stretch() {
    Random random = new Random(SEED);
    for (int i = 0; i < ROUNDS; i++) {
      String text = random(random);
      int start = random.nextInt(text.length() + 1);
      Span within = new Span(start, start + random.nextInt(text.length() - start + 1));
      int at = within.start();
      for (Span sentence : Sentences.in(text, within)) {
        assertThat(sentence.start())
            .as("seed " + SEED + " " + escaped(text))
            .isGreaterThanOrEqualTo(at);
        assertThat(sentence.isEmpty()).isFalse();
        at = sentence.end();
      }
      assertThat(at).isLessThanOrEqualTo(within.end());
    }
  }

  @Test
  void quantities_and_dates_follow_each_other() {
    Random random = new Random(SEED);
    List<String> words =
        List.of(
            "১১", "থেকে", "-", "হাজার", "লাখ", "জুলাই", "২০২৪", "সালে", "শে", "টি", ",", ".", "/",
            "গত", "দেড়", "শতাধিক", "বছর", "5", "%", "twenty");
    for (int i = 0; i < ROUNDS / 2; i++) {
      StringBuilder built = new StringBuilder(random(random));
      for (int k = random.nextInt(8); k > 0; k--) {
        built
            .append(words.get(random.nextInt(words.size())))
            .append(random.nextBoolean() ? " " : "");
      }
      String text = built.append(random(random)).toString();
      Span all = new Span(0, text.length());
      String why = "seed " + SEED + " " + escaped(text);
      int at = 0;
      for (Quantity quantity : Quantities.in(text, all)) {
        assertThat(quantity.span().start()).as(why).isGreaterThanOrEqualTo(at);
        at = quantity.span().end();
      }
      at = 0;
      for (DateMention mention : Dates.in(text, all, LocalDate.of(2024, 2, 29))) {
        assertThat(mention.span().start()).as(why).isGreaterThanOrEqualTo(at);
        at = mention.span().end();
      }
    }
  }

  /**
   * A rule that looks back over all it has read, or calls itself for each piece, would not come
   * back from these.
   */
  @Test
  void very_long_runs_of_one_kind_are_read_to_the_end() {
    for (String piece :
        List.of(
            "ও",
            "্যা",
            "ঙ্",
            "১,",
            "a'",
            "।",
            "\"",
            ". ",
            "১",
            "ে\u200Dা",
            "टा",
            "s",
            "\uD83D",
            "ী়")) {
      String text = piece.repeat(100_000);
      Span all = new Span(0, text.length());
      List<Word> found = words.in(text);
      found.forEach(w -> assertThat(words.stem(w.stem())).as(piece).isEqualTo(w.stem()));
      assertThat(Sentences.in(text, all)).as(piece).hasSizeLessThanOrEqualTo(100_000);
      assertThat(Quantities.in(text, all)).as(piece).hasSizeLessThanOrEqualTo(100_000);
      assertThat(PhoneticKey.sameName(text, text))
          .as(piece)
          .isEqualTo(!PhoneticKey.of(text).isEmpty());
      assertThat(Romanised.bases(text)).as(piece).isNotEmpty();
      assertThat(LanguageGuess.of(text)).as(piece).isNotNull();
    }
  }

  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append(String.format("\\u%04X", c)));
    return out.toString();
  }
}
