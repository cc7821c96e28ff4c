package org.sutro.bot.digest;

import java.util.List;
import java.util.Map;
import org.sutro.event.Novelty;

/**
 * An event that may go into an edition.
 *
 * @param item what would be told of it
 * @param title of the article that was first
 * @param news what is new of an event that was told
 * @param worth what was measured
 */
public record Ranked(Item item, String title, List<Novelty> news, Map<Worth, Double> worth) {

  /** Keeps copies. */
  public Ranked {
    news = List.copyOf(news);
    worth = Map.copyOf(worth);
  }

  /** The weighted sum, by which events are ordered. */
  public double score() {
    double sum = 0;
    for (Worth one : Worth.values()) {
      sum += one.weight() * worth.getOrDefault(one, 0.0);
    }
    return sum;
  }
}
