package org.sutro.bot.digest;

import java.util.List;
import java.util.Set;
import org.sutro.article.ArticleId;
import org.sutro.article.Quote;

/**
 * One event in an edition.
 *
 * @param event what is reported, and by whom
 * @param state how it stands to what the channel was told before
 * @param quotes sentences that say what happened, the best first; at least one. The first is shown,
 *     the others are there to choose from
 * @param differing sentences that give different figures; the first quote may be one of them
 * @param later in an edition that looks back, sentences that say what came of it, oldest first
 */
public record Item(
    Event event, State state, List<Quote> quotes, List<Quote> differing, List<Quote> later) {

  /** Checks that something is quoted. */
  public Item {
    quotes = List.copyOf(quotes);
    differing = List.copyOf(differing);
    later = List.copyOf(later);
    if (quotes.isEmpty()) {
      throw new IllegalArgumentException("nothing is said of " + event.id());
    }
  }

  /** Sentences that give other figures, to be shown beside the first quote. */
  public List<Quote> beside() {
    return differing.stream().filter(quote -> !quote.equals(quotes.getFirst())).toList();
  }

  /** How an event stands to what the channel was told before. */
  public enum State {
    /** It was not told of. */
    NEW,
    /** It was told of, and more has happened since. */
    DEVELOPED,
    /** It was told of in words that their source has changed since. */
    CORRECTED
  }

  /**
   * What is reported.
   *
   * @param id the event's name, which stays the same when more is reported of it
   * @param countries ids of the senses of the countries it is about, as in the lexicon
   * @param articles all that report it, copies included
   * @param independent how many reports among them are not copies of another
   */
  public record Event(String id, Set<String> countries, Set<ArticleId> articles, int independent) {
    /** Keeps copies. */
    public Event {
      countries = Set.copyOf(countries);
      articles = Set.copyOf(articles);
    }
  }
}
