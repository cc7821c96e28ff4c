package org.sutro.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sutro.index.Passage;
import org.sutro.lexicon.Analysed;

/**
 * A sentence measured against a question.
 *
 * @param passage the sentence
 * @param line its words and senses
 * @param matches where each concept of the question stands in it
 * @param features what was measured
 * @param chance how likely it answers the question, 0 to 1
 */
record Evidence(
    Passage passage,
    Analysed line,
    List<Match> matches,
    Map<Feature, Double> features,
    double chance) {

  private static final double LITTLE = 0.4;

  Evidence {
    matches = List.copyOf(matches);
    features = new EnumMap<>(features);
  }

  /**
   * Whatever the model says, the names asked about must be there, and the thing asked for, and the
   * kind of thing, the time and the direction fit.
   */
  boolean isAdmissible() {
    // what a number counts may be called otherwise; a capital or a wife is spoken of or not
    boolean told = of(Feature.COUNTED) >= LITTLE || of(Feature.HARD_TYPE) < 1;
    return told
        && of(Feature.NAMES) >= LITTLE
        && of(Feature.HARD_TYPE) > 0
        && of(Feature.TIME) > 0
        && of(Feature.SWAPPED) == 0;
  }

  double of(Feature feature) {
    return features.getOrDefault(feature, 0.0);
  }
}
