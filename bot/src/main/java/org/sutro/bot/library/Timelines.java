package org.sutro.bot.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Quote;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.Edition.LeftOut;
import org.sutro.bot.digest.Item;
import org.sutro.bot.digest.Newsdesk;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Told;
import org.sutro.search.Survey;

/**
 * Editions of what the timelines of the countries hold: sentences that give a day, the newest day
 * first, of articles that came in meanwhile.
 */
final class Timelines implements Newsdesk {

  private final Library library;

  Timelines(Library library) {
    this.library = library;
  }

  /** A sentence of a timeline, and the countries in whose timelines it stands. */
  private record Found(Survey.Event event, Set<String> countries) {

    Quote quote() {
      return event.quote();
    }

    String id() {
      return quote().article().id().value() + ":" + quote().span().start();
    }
  }

  @Override
  public Edition compose(Plan plan, Instant from, Instant until, Told told) {
    List<Item> items = new ArrayList<>();
    List<LeftOut> left = new ArrayList<>();
    Set<ArticleId> articles = new HashSet<>();
    Set<String> publishers = new HashSet<>();
    for (Found found : found(plan.selection().countries(), from, until)) {
      Article article = found.quote().article();
      articles.add(article.id());
      publishers.add(String.valueOf(article.publisher()));
      Optional<LeftOut.Why> why = obstacle(found, plan, told, items.size());
      if (why.isPresent()) {
        left.add(new LeftOut(found.id(), article.title(), why.get()));
      } else {
        items.add(item(found));
      }
    }
    return new Edition(
        items, left, new Edition.Gathered(articles.size(), publishers.size(), List.of()));
  }

  private static Item item(Found found) {
    Item.Event event =
        new Item.Event(
            found.id(),
            found.countries(),
            Set.of(found.quote().article().id()),
            found.event().reports());
    return new Item(event, Item.State.NEW, List.of(found.quote()), List.of());
  }

  private static Optional<LeftOut.Why> obstacle(Found found, Plan plan, Told told, int taken) {
    String text = found.quote().article().text();
    Plan.Selection selection = plan.selection();
    if (told.last(found.id()).isPresent()) {
      return Optional.of(LeftOut.Why.TOLD);
    }
    List<String> in = selection.keywords().in();
    if ((!in.isEmpty() && in.stream().noneMatch(text::contains))
        || selection.keywords().out().stream().anyMatch(text::contains)) {
      return Optional.of(LeftOut.Why.KEYWORD);
    }
    if (!selection.sources().isEmpty()
        && !selection.sources().contains(String.valueOf(found.quote().article().publisher()))) {
      return Optional.of(LeftOut.Why.SOURCE);
    }
    return taken < selection.items() ? Optional.empty() : Optional.of(LeftOut.Why.NO_ROOM);
  }

  private List<Found> found(Set<String> countries, Instant from, Instant until) {
    Map<String, Found> all = new LinkedHashMap<>();
    for (String country : countries.stream().sorted().toList()) {
      for (Survey.Event event : library.survey().timeline(country).reversed()) {
        Found found = new Found(event, new HashSet<>());
        Instant came = came(event.quote());
        if (came.isAfter(from) && !came.isAfter(until)) {
          all.computeIfAbsent(found.id(), id -> found).countries().add(country);
        }
      }
    }
    return all.values().stream()
        .sorted(Comparator.comparing((Found found) -> found.event().day()).reversed())
        .toList();
  }

  private Instant came(Quote quote) {
    return library
        .archive()
        .version(quote.article().id(), 1)
        .map(version -> version.capture().at())
        .orElse(Instant.EPOCH);
  }
}
