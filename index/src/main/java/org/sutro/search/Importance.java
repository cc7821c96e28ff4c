package org.sutro.search;

import java.util.Map;
import org.sutro.index.Field;
import org.sutro.index.Snapshot;
import org.sutro.lexicon.Lexicon;

/**
 * How much a concept tells: the rarer in the archive, the more. Scaled by the archive's size, so
 * that the same question weighs its words alike over five articles and over a hundred thousand.
 */
final class Importance {

  private static final double LEAST = 0.15;

  /** An ordinary word is missing from a small archive by chance, from a large one hardly ever. */
  private static final double ARCHIVE_WITH_MOST_WORDS = 20_000;

  private static final double UNKNOWN_IN_SMALL = 0.35;

  private Importance() {}

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
    double rarity = Math.log((sentences + 1.0) / frequency) / Math.log(sentences + 1.0);
    return Math.max(LEAST, Math.min(1, rarity));
  }
}
