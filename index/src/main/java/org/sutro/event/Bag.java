package org.sutro.event;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an article speaks of, weighed. Small, since many are kept at once: things are known by hash,
 * and one collision in millions changes nothing.
 */
final class Bag {

  /** Chosen on the half of the labelled news that is for tuning, and the other agrees. */
  private static final double LITTLE = 0.3;

  private final int[] things;
  private final float[] weights;
  private final double length;

  private Bag(Map<Integer, Float> weighed) {
    things = new int[weighed.size()];
    weights = new float[weighed.size()];
    int at = 0;
    double square = 0;
    for (Map.Entry<Integer, Float> thing : weighed.entrySet()) {
      things[at] = thing.getKey();
      weights[at] = thing.getValue();
      square += (double) weights[at] * weights[at];
      at++;
    }
    length = Math.sqrt(square);
  }

  /** Gathers a bag. */
  static final class Builder {

    private final Map<Integer, Float> weighed = new TreeMap<>();

    /** Puts a thing in; of several weights the greatest holds. */
    void put(String thing, double weight) {
      if (weight > 0) {
        weighed.merge(thing.hashCode(), (float) weight, Math::max);
      }
    }

    Bag build() {
      return new Bag(weighed);
    }
  }

  /**
   * The cosine of the angle between the two, less when there is little in them: that two reports
   * name Russia and China, and nobody else, makes them no twins. 0 when one of them is empty.
   */
  double likeness(Bag other) {
    double product = 0;
    int here = 0;
    int there = 0;
    while (here < things.length && there < other.things.length) {
      int order = Integer.compare(things[here], other.things[there]);
      if (order == 0) {
        product += (double) weights[here] * other.weights[there];
      }
      here += order <= 0 ? 1 : 0;
      there += order >= 0 ? 1 : 0;
    }
    return product == 0 ? 0 : product / (length * other.length + LITTLE);
  }
}
