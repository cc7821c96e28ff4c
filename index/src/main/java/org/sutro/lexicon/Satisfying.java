package org.sutro.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * For each sense, the senses that may answer for it: what it is linked with, at most two links
 * away.
 */
final class Satisfying {

  private static final double LEAST = 0.25;

  /** By ordinal. */
  private final List<Map<Integer, Double>> direct;

  private final Map<Integer, Map<Integer, Double>> known = new ConcurrentHashMap<>();

  private Satisfying(List<Map<Integer, Double>> direct) {
    this.direct = direct;
  }

  static Satisfying of(List<Sense> senses, Map<String, Sense> byId, LinkWeights weights) {
    List<Map<Integer, Double>> direct = new ArrayList<>(senses.size());
    senses.forEach(s -> direct.add(new HashMap<>(4)));
    for (Sense sense : senses) {
      for (Link link : sense.links()) {
        Sense target = byId.get(link.target());
        if (target != null) {
          direct
              .get(sense.ordinal())
              .merge(target.ordinal(), weights.forward(link.kind()), Math::max);
          direct
              .get(target.ordinal())
              .merge(sense.ordinal(), weights.backward(link.kind()), Math::max);
        }
      }
    }
    return new Satisfying(direct);
  }

  /** Worked out when first asked for: a run asks for few of the thousands. */
  Map<Integer, Double> of(Sense sense) {
    return known.computeIfAbsent(sense.ordinal(), this::reach);
  }

  private Map<Integer, Double> reach(int from) {
    Map<Integer, Double> reached = new HashMap<>(direct.get(from));
    direct
        .get(from)
        .forEach((step, weight) ->
            direct
                .get(step)
                .forEach((to, onward) -> reached.merge(to, weight * onward, Math::max)));
    reached.values().removeIf(weight -> weight < LEAST);
    reached.put(from, 1.0);
    return Map.copyOf(reached);
  }
}
