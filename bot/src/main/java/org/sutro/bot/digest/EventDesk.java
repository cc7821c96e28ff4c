package org.sutro.bot.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sutro.archive.Window;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Quote;
import org.sutro.bot.digest.Edition.LeftOut;
import org.sutro.bot.digest.Edition.LeftOut.Why;
import org.sutro.event.Account;
import org.sutro.event.Event;
import org.sutro.event.EventDay;
import org.sutro.event.Events;
import org.sutro.event.News;
import org.sutro.event.Novelty;
import org.sutro.event.Telling;
import org.sutro.lexicon.Lexicon;

/** Editions of the events that were heard of. */
public final class EventDesk implements Newsdesk {

  private static final int MANY = 8;
  private static final int ENOUGH = 200;
  private static final int MOST_LATER = 2;
  private static final double DEVELOPED = 0.6;
  private static final double CORRECTED = 0.8;

  private final Events events;
  private final Lexicon lexicon;
  private final Supplier<List<String>> publishers;
  private final Supplier<List<Edition.Silent>> unreachable;

  /**
   * A desk over events.
   *
   * @param publishers names those who published something, the busiest first
   * @param unreachable names the sources that can't be read at the moment
   */
  public EventDesk(
      Events events,
      Lexicon lexicon,
      Supplier<List<String>> publishers,
      Supplier<List<Edition.Silent>> unreachable) {
    this.events = events;
    this.lexicon = lexicon;
    this.publishers = publishers;
    this.unreachable = unreachable;
  }

  /**
   * How an edition comes about.
   *
   * @param ranked all that may go in, the best first
   * @param edition what does
   */
  public record Composed(List<Ranked> ranked, Edition edition) {
    /** Keeps a copy. */
    public Composed {
      ranked = List.copyOf(ranked);
    }
  }

  @Override
  public boolean hasRead(Instant moment) {
    return events.holdAllOf(moment);
  }

  @Override
  public Instant recent() {
    return events.newest(ENOUGH);
  }

  @Override
  public List<String> publishers() {
    return publishers.get();
  }

  @Override
  public Edition compose(Assignment assignment) {
    return examine(assignment).edition();
  }

  /** The same edition, and how it comes about. */
  public Composed examine(Assignment assignment) {
    long reached = events.reached(); // before the look: what is placed meanwhile may come again
    News news = events.in(assignment.window());
    Candidates candidates = new Candidates(assignment, lexicon);
    news.events().forEach(candidates::add);
    changed(assignment, news.events()).forEach(candidates::add);
    List<Ranked> ranked = new ArrayList<>(candidates.ranked);
    ranked.sort(order(assignment.rhythm()));
    int room = Math.min(assignment.plan().selection().items(), ranked.size());
    List<LeftOut> left = new ArrayList<>(candidates.left);
    ranked.subList(room, ranked.size()).stream()
        .map(one -> new LeftOut(one.item().event().id(), one.title(), Why.NO_ROOM))
        .forEach(left::add);
    List<Item> items = ranked.subList(0, room).stream().map(Ranked::item).toList();
    return new Composed(ranked, new Edition(items, left, gathered(news, reached)));
  }

  /** The best first; in a timeline the newest. */
  private static Comparator<Ranked> order(SeriesId.Rhythm rhythm) {
    return rhythm == SeriesId.Rhythm.TIMELINE
        ? Comparator.comparing(EventDesk::day).reversed().thenComparing(Ranked.BEST_FIRST)
        : Ranked.BEST_FIRST;
  }

  private static LocalDate day(Ranked ranked) {
    return EventDay.of(ranked.item().quotes().getFirst());
  }

  /** Told events that nothing was heard of, but whose source has changed what was quoted. */
  private List<Event> changed(Assignment assignment, List<Event> heardOf) {
    Told told = assignment.told();
    Set<String> known = heardOf.stream().map(e -> e.id().value()).collect(Collectors.toSet());
    Map<String, Event> changed = new LinkedHashMap<>();
    for (Told.Past past : told.events()) {
      if (!known.contains(past.event()) && isCorrected(told.last(past.event()).orElse(past))) {
        events
            .event(new ArticleId(past.event()), assignment.window().until())
            .ifPresent(event -> changed.put(past.event(), event));
      }
    }
    return List.copyOf(changed.values());
  }

  private boolean isCorrected(Told.Past past) {
    return past.quotes().stream()
        .anyMatch(quote -> !events.stillSays(quote.article(), quote.version(), quote.span()));
  }

  private Edition.Gathered gathered(News news, long reached) {
    return new Edition.Gathered(news.accounts().size(), news.houses(), unreachable.get(), reached);
  }

  /** Sorts events into those that may go in and those that are left out. */
  private final class Candidates {
    private final Wishes wishes;
    private final Window window;
    private final Told told;
    private final boolean looksBack;
    private final List<Ranked> ranked = new ArrayList<>();
    private final List<LeftOut> left = new ArrayList<>();

    private Candidates(Assignment assignment, Lexicon lexicon) {
      this.wishes = new Wishes(assignment.plan().selection(), lexicon.words());
      this.window = assignment.window();
      this.told = assignment.told();
      this.looksBack = assignment.rhythm().looksBack();
    }

    private void add(Event whole) {
      Optional<Event> allowed = wishes.allowed(whole);
      if (allowed.isEmpty()) {
        leave(whole, Why.KEYWORD);
        return;
      }
      Telling telling = Telling.of(allowed.get(), lexicon);
      Set<String> countries = wishes.countries(telling);
      Optional<Why> objection = wishes.objection(telling, countries);
      if (objection.isPresent()) {
        leave(whole, objection.get());
      } else {
        tell(telling, countries);
      }
    }

    private void leave(Event event, Why why) {
      left.add(new LeftOut(event.id().value(), event.title(), why));
    }

    private void tell(Telling telling, Set<String> countries) {
      Event event = telling.event();
      Optional<Told.Past> past = told.last(event.id().value());
      List<Novelty> news = past.map(p -> telling.beyond(p.articles())).orElse(List.of());
      boolean corrected = past.filter(EventDesk.this::isCorrected).isPresent();
      if (past.isPresent() && news.isEmpty() && !corrected) {
        leave(event, Why.TOLD);
        return;
      }
      Item.State state =
          past.isEmpty() ? Item.State.NEW : corrected ? Item.State.CORRECTED : Item.State.DEVELOPED;
      Set<ArticleId> known = past.map(Told.Past::articles).orElseGet(() -> firstDay(event));
      List<Quote> quotes = quotes(telling, state, past, news);
      if (quotes.isEmpty()) {
        leave(event, Why.NO_QUOTE);
        return;
      }
      Item.Event what =
          new Item.Event(
              event.id().value(),
              countries,
              event.accounts().stream().map(a -> a.article().id()).collect(Collectors.toSet()),
              event.independent());
      List<Quote> later = looksBack ? later(telling, known, quotes.getFirst()) : List.of();
      Item item = new Item(what, state, quotes, telling.differing(quotes.getFirst()), later);
      ranked.add(
          new Ranked(item, event.title(), event.last(), news, worth(telling, countries, state)));
    }

    /** What says what is new comes first. */
    private List<Quote> quotes(
        Telling telling, Item.State state, Optional<Told.Past> past, List<Novelty> news) {
      Set<ArticleId> first = new HashSet<>();
      switch (state) {
        case NEW -> first.addAll(looksBack ? firstDay(telling.event()) : Set.of());
        case DEVELOPED -> news.forEach(novelty -> first.add(novelty.article()));
        case CORRECTED ->
            past.ifPresent(p -> p.quotes().forEach(quote -> first.add(quote.article())));
      }
      Set<Quote> quotes = new LinkedHashSet<>(telling.quotes(first));
      quotes.addAll(telling.quotes());
      return List.copyOf(quotes);
    }

    /** The last of what came of it, without what is quoted already. */
    private List<Quote> later(Telling telling, Set<ArticleId> known, Quote quoted) {
      List<Quote> later =
          telling.later(known).stream()
              .filter(quote -> !quote.text().equals(quoted.text()))
              .toList();
      return later.subList(Math.max(0, later.size() - MOST_LATER), later.size());
    }

    private Map<Worth, Double> worth(Telling telling, Set<String> countries, Item.State state) {
      Event event = telling.event();
      Map<Worth, Double> worth = new EnumMap<>(Worth.class);
      worth.put(
          Worth.NEWS,
          switch (state) {
            case NEW -> 1.0;
            case DEVELOPED -> DEVELOPED;
            case CORRECTED -> CORRECTED;
          });
      worth.put(Worth.INDEPENDENT, many(event.independent()));
      boolean firstHand = event.accounts().stream().anyMatch(a -> a.article().origin() == null);
      worth.put(Worth.FIRST_HAND, firstHand ? 1.0 : 0.0);
      worth.put(Worth.ABOUT, wishes.about(telling, countries));
      worth.put(Worth.ASKED_FOR, wishes.isAskedFor(telling) ? 1.0 : 0.0);
      worth.put(Worth.SIZE, many(event.accounts().size()));
      worth.put(
          looksBack ? Worth.LASTING : Worth.RECENT, looksBack ? lasting(event) : recent(event));
      return worth;
    }

    private double recent(Event event) {
      double whole = Math.max(1, Duration.between(window.from(), window.until()).toMillis());
      double since = Duration.between(window.from(), event.last()).toMillis();
      return Math.max(0, Math.min(1, since / whole));
    }
  }

  /** Those that reported an event on the day it was heard of. */
  private static Set<ArticleId> firstDay(Event event) {
    LocalDate day = event.accounts().getFirst().article().published().date();
    return event.accounts().stream()
        .map(Account::article)
        .filter(article -> !article.published().date().isAfter(day))
        .map(Article::id)
        .collect(Collectors.toSet());
  }

  private static double lasting(Event event) {
    long days =
        event.accounts().stream().map(a -> a.article().published().date()).distinct().count();
    return many((int) days);
  }

  /** 0 for one, 1 for many; each further counts for less. */
  private static double many(int number) {
    return Math.min(1, Math.log(number) / Math.log(MANY));
  }
}
