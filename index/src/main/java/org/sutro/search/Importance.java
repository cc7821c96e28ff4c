package org.sutro.search;

import java.util.Map;
import org.sutro.index.Field;
import org.sutro.index.Snapshot;
import org.sutro.lexicon.Lexicon;

/**
 * How much a concept tells: the rarer in the archive, the more. What stands in one of so many
 * sentences weighs the same however many there are, so that a question weighs its words alike over
 * fifty articles and over a hundred thousand.
 */
final class Importance {

  private static final double LEAST = 0.15;

  /** An ordinary word is missing from a small archive by chance, from a large one hardly ever. */
  private static final double ARCHIVE_WITH_MOST_WORDS = 20_000;

  /** What stands in one of so many sentences is as rare as a thing can be. */
  private static final double MANY_SENTENCES = 1_000;

  private static final double UNKNOWN_IN_SMALL = 0.35;

  /** A large archive holds everything, each misspelling too: once in so many sentences. */
  private static final int SENTENCES_A_SLIP = 100_000;

  private Importance() {}

  /** True for a word in so few of the sentences that it may be another word misspelt. */
  static boolean isSlip(int frequency, int sentences) {
    return frequency <= sentences / SENTENCES_A_SLIP;
  }

  /** Number of sentences that speak of it, by its commonest sense or word. */
  static int frequency(
      Map<Integer, Double> satisfying,
      Map<String, Double> stems,
      Lexicon lexicon,
      Snapshot snapshot) {
    int frequency = 0;
    for (Map.Entry<Integer, Double> sense : satisfying.entrySet()) {
      if (sense.getValue() >= 0.5) {
        String id = lexicon.senses().get(sense.getKey()).id();
        frequency = Math.max(frequency, snapshot.frequency(Field.SENSE, id));
      }
    }
    for (String stem : stems.keySet()) {
      frequency = Math.max(frequency, snapshot.frequency(Field.STEM, stem));
    }
    return frequency;
  }

  /** Weight of something that so many sentences of the archive speak of. */
  static double of(int frequency, int sentences, boolean inLexicon) {
    if (frequency == 0) {
      double size = Math.min(1, sentences / ARCHIVE_WITH_MOST_WORDS);
      return inLexicon ? 1 : UNKNOWN_IN_SMALL + (1 - UNKNOWN_IN_SMALL) * size;
    }
    double rarest = Math.log(Math.min(sentences + 1.0, MANY_SENTENCES));
    double rarity = Math.log((sentences + 1.0) / frequency) / rarest;
    return Math.max(LEAST, Math.min(1, rarity));
  }
}
