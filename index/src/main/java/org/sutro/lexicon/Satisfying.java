package org.sutro.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sutro.packed.Cursor;
import org.sutro.packed.PackedList;
import org.sutro.packed.Packer;

/**
 * For each sense, the senses that may answer for it: what it is linked with, at most two links
 * away.
 */
final class Satisfying {

  private static final double LEAST = 0.25;
  private static final List<Link.Kind> KINDS = List.of(Link.Kind.values());

  /** By ordinal: how many links touch it; of each the other end, the kind, true from here to it. */
  private final PackedList links;

  private final LinkWeights weights;
  private final Map<Integer, Map<Integer, Double>> known = new ConcurrentHashMap<>();

  Satisfying(PackedList links, LinkWeights weights) {
    this.links = links;
    this.weights = weights;
  }

  private record End(int other, Link.Kind kind, boolean forward) {}

  /** The links between senses, to be packed. */
  static PackedList links(Senses senses) {
    List<List<End>> ends = new ArrayList<>(senses.size());
    senses.forEach(s -> ends.add(new ArrayList<>(4)));
    for (Sense sense : senses) {
      for (Link link : sense.links()) {
        Sense target = senses.of(link.target());
        if (target != null) {
          ends.get(sense.ordinal()).add(new End(target.ordinal(), link.kind(), true));
          ends.get(target.ordinal()).add(new End(sense.ordinal(), link.kind(), false));
        }
      }
    }
    return PackedList.of(ends.stream().map(Satisfying::row).toList());
  }

  private static char[] row(List<End> ends) {
    Packer row = new Packer().number(ends.size());
    ends.forEach(end -> row.number(end.other).number(KINDS.indexOf(end.kind)).flag(end.forward));
    return row.cells();
  }

  Satisfying with(LinkWeights others) {
    return new Satisfying(links, others);
  }

  PackedList packed() {
    return links;
  }

  /** Worked out when first asked for: a run asks for few of the thousands. */
  Map<Integer, Double> of(Sense sense) {
    return known.computeIfAbsent(sense.ordinal(), this::reach);
  }

  private Map<Integer, Double> reach(int from) {
    Map<Integer, Double> near = direct(from);
    Map<Integer, Double> reached = new HashMap<>(near);
    near.forEach((step, weight) ->
        direct(step).forEach((to, onward) -> reached.merge(to, weight * onward, Math::max)));
    reached.values().removeIf(weight -> weight < LEAST);
    reached.put(from, 1.0);
    return Map.copyOf(reached);
  }

  private Map<Integer, Double> direct(int from) {
    Map<Integer, Double> direct = new HashMap<>();
    Cursor row = links.get(from);
    for (int left = row.number(); left > 0; left--) {
      int other = row.number();
      Link.Kind kind = KINDS.get(row.number());
      double weight = row.flag() ? weights.forward(kind) : weights.backward(kind);
      if (weight >= LEAST) {
        direct.merge(other, weight, Math::max);
      }
    }
    return direct;
  }
}
