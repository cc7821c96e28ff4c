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
 * @param matches where each concept of the question stands in it
 * @param features what was measured
 * @param chance how likely it answers the question, 0 to 1
 * @param isAdmissible false when it can't be the answer, whatever the model says: a name asked
 *     about is nowhere in its article, the time is another, or who and whom are the other way round
 */
record Evidence(
    Passage passage,
    List<Match> matches,
    Map<Feature, Double> features,
    double chance,
    boolean isAdmissible) {

  Evidence {
    matches = List.copyOf(matches);
    features = new EnumMap<>(features);
  }

  /** The same, but it can't be the answer. */
  Evidence inadmissible() {
    return new Evidence(passage, matches, features, chance, false);
  }

  /** Its words and senses. */
  Analysed line() {
    return passage.line();
  }

  double of(Feature feature) {
    return features.getOrDefault(feature, 0.0);
  }
}
