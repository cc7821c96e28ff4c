package org.sutro.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sutro.archive.Archive;
import org.sutro.archive.Placement;
import org.sutro.archive.Window;
import org.sutro.article.ArticleId;
import org.sutro.article.Span;
import org.sutro.reading.Notices;
import org.sutro.search.ArticleStore;

/**
 * The events of an archive, as {@link Grouping} has found them. Articles that are hidden, or taken
 * back by their publisher, tell of nothing. Safe for many threads.
 */
public final class Events {

  private final Archive archive;
  private final ArticleStore articles;

  /** Events of what {@code articles} reads from the archive. */
  public Events(Archive archive, ArticleStore articles) {
    this.archive = archive;
    this.articles = articles;
  }

  /** What is news in a window. */
  public News in(Window window) {
    List<Placement> placements = archive.events().in(window);
    Set<ArticleId> fresh =
        placements.stream().map(Placement::article).collect(Collectors.toUnmodifiableSet());
    List<Event> events =
        placements.stream()
            .map(Placement::event)
            .distinct()
            .flatMap(id -> event(id, window.until()).stream())
            .filter(
                event -> event.accounts().stream().anyMatch(a -> fresh.contains(a.article().id())))
            .toList();
    return new News(events, fresh);
  }

  /** How far into the archive's log articles have been placed with the events they report. */
  public long reached() {
    return archive.events().placed();
  }

  /** The moment after which so many articles were seen; the epoch when there are fewer. */
  public Instant newest(int articles) {
    return archive.events().newest(articles);
  }

  /** False when an article that was captured by then is yet to be placed. */
  public boolean holdAllOf(Instant moment) {
    return archive.events().holdsAllOf(moment);
  }

  /** An event as it was told of until a moment; empty when nobody tells of it any more. */
  public Optional<Event> event(ArticleId id, Instant until) {
    List<Placement> placements =
        archive.events().in(id).stream().filter(p -> !p.seen().isAfter(until)).toList();
    Map<ArticleId, ArticleId> origins =
        archive.origins(placements.stream().map(Placement::article).toList());
    List<Account> accounts =
        placements.stream()
            .flatMap(p -> account(p, origins.getOrDefault(p.article(), p.article())))
            .toList();
    return accounts.isEmpty() ? Optional.empty() : Optional.of(new Event(id, accounts));
  }

  /**
   * True when the newest text of an article still has the words that stood in an older one; false
   * also when the article is gone.
   *
   * @param version of the older text, from 1
   * @param span in the older text
   */
  public boolean stillSays(ArticleId id, int version, Span span) {
    OptionalInt newest = archive.newest(id);
    if (newest.isEmpty() || newest.getAsInt() == version) {
      return newest.isPresent();
    }
    Optional<String> words = articles.article(id, version).map(a -> span.of(a.text()));
    return words.isPresent()
        && articles
            .article(id, newest.getAsInt())
            .filter(article -> article.text().contains(words.get()))
            .isPresent();
  }

  private Stream<Account> account(Placement placement, ArticleId origin) {
    OptionalInt newest = archive.newest(placement.article());
    return newest.isEmpty()
        ? Stream.of()
        : articles.article(placement.article(), newest.getAsInt()).stream()
            .filter(article -> !Notices.isWithdrawn(article))
            .filter(article -> origin.equals(article.id()) || !articles.isTakenBack(origin))
            .map(article -> new Account(article, newest.getAsInt(), origin, placement.seen()));
  }
}
