package org.sutro.bot.digest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sutro.event.Novelty;

/**
 * An event that may go into an edition.
 *
 * @param item what would be told of it
 * @param title of the article that was first
 * @param last when it was last heard of
 * @param news what is new of an event that was told
 * @param worth what was measured
 */
public record Ranked(
    Item item, String title, Instant last, List<Novelty> news, Map<Worth, Double> worth) {

  /** Keeps copies. */
  public Ranked {
    news = List.copyOf(news);
    worth = Map.copyOf(worth);
  }

  /** The best first; of equals what was heard of last. */
  static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble(Ranked::score)
          .reversed()
          .thenComparing(Comparator.comparing(Ranked::last).reversed())
          .thenComparing(one -> one.item().event().id());

  /** The weighted sum, by which events are ordered. */
  public double score() {
    double sum = 0;
    for (Worth one : Worth.values()) {
      sum += one.weight() * worth.getOrDefault(one, 0.0);
    }
    return sum;
  }
}
