package org.sutro.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sutro.language.WordDiff.Kind;
import org.sutro.language.WordDiff.Part;

final class WordDiffTest {

  @Test
  void one_changed_word_is_one_change() {
    assertThat(WordDiff.between("রাশিয়া ১৭টি ইঞ্জিন দেবে।", "রাশিয়া ১৯টি ইঞ্জিন দেবে।"))
        .containsExactly(
            new Part(Kind.SAME, "রাশিয়া "),
            new Part(Kind.REMOVED, "১৭টি"),
            new Part(Kind.ADDED, "১৯টি"),
            new Part(Kind.SAME, " ইঞ্জিন দেবে।"));
  }

  @Test
  void a_changed_vowel_sign_or_conjunct_changes_its_whole_word() {
    assertThat(WordDiff.between("সে বলেছি", "সে বলেছে"))
        .containsExactly(
            new Part(Kind.SAME, "সে "),
            new Part(Kind.REMOVED, "বলেছি"),
            new Part(Kind.ADDED, "বলেছে"));
    assertThat(WordDiff.between("র\u200d্যাব", "র্যাব"))
        .containsExactly(new Part(Kind.REMOVED, "র\u200d্যাব"), new Part(Kind.ADDED, "র্যাব"));
  }

  @Test
  void equal_texts_are_one_part_and_empty_ones_none() {
    assertThat(WordDiff.between("একই কথা", "একই কথা"))
        .containsExactly(new Part(Kind.SAME, "একই কথা"));
    assertThat(WordDiff.between("", "")).isEmpty();
    assertThat(WordDiff.between("", "নতুন")).containsExactly(new Part(Kind.ADDED, "নতুন"));
  }

  @Test
  void random_texts_come_back_from_their_parts_and_no_cluster_is_cut() {
    long seed = Long.getLong("sutro.seed", 20_261_129L);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int round = 0; round < 400; round++) {
      String before = text(random);
      String after = text(random);
      String when = "seed " + seed + ", round " + round;

      List<Part> parts = WordDiff.between(before, after);

      assertThat(joined(parts, Kind.ADDED)).as(when).isEqualTo(before);
      assertThat(joined(parts, Kind.REMOVED)).as(when).isEqualTo(after);
      int at = 0;
      BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
      letters.setText(before);
      for (Part part : parts) {
        if (part.kind() != Kind.ADDED) {
          assertThat(letters.isBoundary(at)).as("%s at %d", when, at).isTrue();
          at += part.text().length();
        }
      }
    }
  }

  private static String joined(List<Part> parts, Kind without) {
    return parts.stream()
        .filter(part -> part.kind() != without)
        .map(Part::text)
        .collect(Collectors.joining());
  }

  private static String text(RandomGenerator random) {
    String[] pieces = {
      "ক",
      "ষ",
      "্",
      "র",
      "া",
      "ি",
      "ঁ",
      "\u200d",
      " ",
      "\n",
      "।",
      "১",
      "👩\u200d👧",
      "é",
      "e\u0301",
      "-"
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
