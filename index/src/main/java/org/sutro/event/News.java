package org.sutro.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sutro.article.ArticleId;
import org.sutro.origin.House;

/**
 * What is news in a window.
 *
 * @param events those that something was heard of, the one first heard of then first; each with all
 *     that had been said of it until the window's end
 * @param fresh the articles that are news
 */
public record News(List<Event> events, Set<ArticleId> fresh) {

  /** Keeps copies. */
  public News {
    events = List.copyOf(events);
    fresh = Set.copyOf(fresh);
  }

  /** All that is said of the events in articles that are news. */
  public List<Account> accounts() {
    return events.stream()
        .flatMap(event -> event.accounts().stream())
        .filter(account -> fresh.contains(account.article().id()))
        .toList();
  }

  /** How many houses the articles are from that are news. */
  public int houses() {
    return House.count(
        accounts().stream()
            .map(account -> House.of(account.article()))
            .flatMap(Optional::stream)
            .toList());
  }
}
