package org.sutro.generated;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Invented Bengali-looking words, drawn as Zipf found words to be: the one of rank r about 1/r as
 * often as the first.
 */
final class Vocabulary {

  private static final int SIZE = 60_000;
  private static final String CONSONANTS = "কখগঘচছজটঠডতথদধনপফবভমযরলশষসহ";
  private static final List<String> VOWELS = List.of("", "", "া", "া", "ি", "ী", "ু", "ে", "ো");
  private static final List<String> ENDS = List.of("", "", "র", "ন", "ল", "ক", "ত", "ম", "ণ", "স");

  private final List<String> words;

  Vocabulary(RandomGenerator random) {
    Set<String> made = new HashSet<>();
    words = new ArrayList<>(SIZE);
    while (words.size() < SIZE) {
      String word = word(random);
      if (made.add(word)) {
        words.add(word);
      }
    }
  }

  private static String word(RandomGenerator random) {
    StringBuilder word = new StringBuilder();
    for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
      word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
          .append(VOWELS.get(random.nextInt(VOWELS.size())));
    }
    return word.append(ENDS.get(random.nextInt(ENDS.size()))).toString();
  }

  /** A word; frequent ones often. */
  String draw(RandomGenerator random) {
    // uniform in the logarithm of the rank: Zipf's law with exponent 1
    double rank = Math.exp(random.nextDouble() * Math.log(SIZE));
    return words.get(Math.min(SIZE - 1, (int) rank - 1));
  }
}
