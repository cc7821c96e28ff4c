package org.sutro.search;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Senses that stand for something, the worthiest first, so that the first one there is the best.
 */
final class Standing {

  private final int[] senses;
  private final double[] worths;

  /**
   * @param worths what each is worth, 0 to 1, by the sense's ordinal
   */
  Standing(Map<Integer, Double> worths) {
    List<Map.Entry<Integer, Double>> sorted =
        worths.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    this.senses = sorted.stream().mapToInt(Map.Entry::getKey).toArray();
    this.worths = sorted.stream().mapToDouble(Map.Entry::getValue).toArray();
  }

  /** What the best of them that is there is worth, 0 when none is. */
  double in(BitSet there) {
    for (int i = 0; i < senses.length; i++) {
      if (there.get(senses[i])) {
        return worths[i];
      }
    }
    return 0;
  }
}
