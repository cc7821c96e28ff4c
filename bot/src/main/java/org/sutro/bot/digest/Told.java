package org.sutro.bot.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sutro.article.ArticleId;

/**
 * What a channel has been told lately.
 *
 * @param events in the order of telling; an event told twice is there twice
 */
public record Told(List<Past> events) {

  /** A channel that was told nothing yet. */
  public static final Told NOTHING = new Told(List.of());

  /** Keeps a copy. */
  public Told {
    events = List.copyOf(events);
  }

  /** The last telling of an event, by its id. */
  public Optional<Past> last(String event) {
    return events.reversed().stream().filter(past -> past.event().equals(event)).findFirst();
  }

  /**
   * An event as it was told.
   *
   * @param event its id
   * @param at when
   * @param articles all that reported it then
   * @param quotes the words that were shown
   */
  public record Past(String event, Instant at, Set<ArticleId> articles, List<Reference> quotes) {
    /** Keeps copies. */
    public Past {
      articles = Set.copyOf(articles);
      quotes = List.copyOf(quotes);
    }
  }
}
