package org.sutro.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Block;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Lexicon;

/** What there is to tell of an event, in the words of its articles. */
public final class Telling {

  private static final double STANDS_FOR = 0.4;

  /** Sentences at the beginning of an article that say what it is about. */
  private static final int LEAD = 3;

  /** Sentences in which something new is told, if anything is. */
  private static final int NEWS = 2;

  /** Days after which a number, a name or a deed is no more left over from what was told. */
  private static final int LEFT_OVER = 2;

  private static final double IN_LEAD = 0.6;
  private static final double BEHIND = 0.3;
  private static final int MOST_DIFFERING = 3;

  private final Event event;
  private final Lexicon lexicon;
  private final List<Opening> openings;

  private Telling(Event event, Lexicon lexicon, List<Opening> openings) {
    this.event = event;
    this.lexicon = lexicon;
    this.openings = openings;
  }

  /** Reads what is said of an event. */
  public static Telling of(Event event, Lexicon lexicon) {
    return new Telling(
        event, lexicon, event.accounts().stream().map(a -> Opening.of(a, lexicon)).toList());
  }

  /** The event. */
  public Event event() {
    return event;
  }

  /**
   * How far the event is about something: 1 when all headlines speak of it, 0 when no account opens
   * with it.
   *
   * @param sense its id
   */
  public double about(String sense) {
    return about(List.of(sense));
  }

  /**
   * How far the event is about one thing or another.
   *
   * @param senses ids of what is as good as each other
   */
  public double about(List<String> senses) {
    Set<Integer> ways =
        senses.stream()
            .flatMap(sense -> lexicon.sense(sense).stream())
            .flatMap(sense -> lexicon.satisfying(sense).entrySet().stream())
            .filter(way -> way.getValue() >= STANDS_FOR)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return openings.stream().mapToDouble(opening -> about(opening, ways)).average().orElse(0);
  }

  private static double about(Opening opening, Set<Integer> ways) {
    if (speaksOf(opening.headline(), ways)) {
      return 1;
    }
    if (opening.lines(LEAD).anyMatch(line -> speaksOf(line, ways))) {
      return IN_LEAD;
    }
    return opening.lines(Integer.MAX_VALUE).anyMatch(line -> speaksOf(line, ways)) ? BEHIND : 0;
  }

  private static boolean speaksOf(Analysed line, Set<Integer> ways) {
    return line.mentions().stream().anyMatch(m -> ways.contains(m.sense().ordinal()));
  }

  /** The sentences that say by themselves what happened, the best first; there may be none. */
  public List<Quote> quotes() {
    return new Sayings(lexicon).of(openings, openings);
  }

  /** The same of some articles only. */
  public List<Quote> quotes(Collection<ArticleId> of) {
    return new Sayings(lexicon)
        .of(
            openings.stream().filter(o -> of.contains(o.account().article().id())).toList(),
            openings);
  }

  /**
   * Sentences of independent accounts that give different numbers for the same thing: a quote and
   * those that contradict it; when none does, the first of one day that contradict each other.
   *
   * @return at least two, or none
   */
  public List<Quote> differing(Quote quote) {
    List<Figure> figures = figures();
    List<Quote> given =
        figures.stream()
            .filter(figure -> figure.quote().equals(quote))
            .findFirst()
            .map(own -> differing(own, figures, other -> true))
            .orElse(List.of());
    return given.isEmpty()
        ? figures.stream()
            .map(one -> differing(one, figures, one::isOfOneDay))
            .filter(differing -> !differing.isEmpty())
            .findFirst()
            .orElse(List.of())
        : given;
  }

  /** A sentence that counts something. */
  private record Figure(Account account, Quote quote, List<Tally> tallies) {

    boolean contradicts(Figure other) {
      return tallies.stream().anyMatch(one -> other.tallies().stream().anyMatch(one::contradicts));
    }

    boolean isOfOneDay(Figure other) {
      return quote.article().published().date().equals(other.quote().article().published().date());
    }
  }

  private List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (Opening opening : openings) {
      for (Opening.Sentence sentence : opening.sentences()) {
        List<Tally> tallies = Tally.in(sentence.line(), lexicon);
        if (!tallies.isEmpty()) {
          figures.add(new Figure(opening.account(), opening.quote(sentence), tallies));
        }
      }
    }
    return figures;
  }

  /** A sentence and those of others that contradict it, one of each; empty when none does. */
  private List<Quote> differing(Figure one, List<Figure> all, Predicate<Figure> of) {
    Map<ArticleId, Quote> others = new LinkedHashMap<>();
    for (Figure other : all) {
      if (of.test(other)
          && others.size() < MOST_DIFFERING
          && isIndependent(other.account(), one.quote())
          && other.contradicts(one)) {
        others.putIfAbsent(other.quote().article().id(), other.quote());
      }
    }
    return others.isEmpty()
        ? List.of()
        : Stream.concat(Stream.of(one.quote()), others.values().stream()).toList();
  }

  private boolean isIndependent(Account account, Quote quote) {
    return event.accounts().stream()
        .filter(a -> a.article().id().equals(quote.article().id()))
        .noneMatch(account::dependsOn);
  }

  /**
   * What accounts tell that was not known from others. A new number, name or deed on the same day
   * or the day after may still be left over from the same news in other words: on the day itself it
   * counts when the headline says that it goes on from something.
   *
   * @param known the articles that were known
   */
  public List<Novelty> beyond(Set<ArticleId> known) {
    Facts facts = new Facts(lexicon);
    List<Account> told =
        event.accounts().stream().filter(a -> known.contains(a.article().id())).toList();
    told.forEach(account -> addAll(account, facts));
    return openings.stream()
        .filter(
            opening -> told.stream().noneMatch(t -> t.origin().equals(opening.account().origin())))
        .flatMap(opening -> beyond(opening, told, facts).stream())
        .toList();
  }

  /**
   * What came of the event after what is known: for each later day that told something new the
   * sentence that says it best, in the order of the days.
   *
   * @param known the articles that are known
   */
  public List<Quote> later(Set<ArticleId> known) {
    SortedMap<LocalDate, Set<ArticleId>> days = new TreeMap<>();
    for (Account account : event.accounts()) {
      Article article = account.article();
      if (!known.contains(article.id())) {
        days.computeIfAbsent(article.published().date(), day -> new HashSet<>()).add(article.id());
      }
    }
    Set<ArticleId> before = new HashSet<>(known);
    List<Quote> later = new ArrayList<>();
    days.forEach((day, articles) -> {
      Set<ArticleId> fresh =
          beyond(before).stream().map(Novelty::article).collect(Collectors.toSet());
      fresh.retainAll(articles);
      quotes(fresh).stream().findFirst().ifPresent(later::add);
      before.addAll(articles);
    });
    return later;
  }

  private static List<Novelty> beyond(Opening opening, List<Account> told, Facts facts) {
    ArticleId id = opening.account().article().id();
    long later = told.stream().mapToLong(t -> days(t, opening.account())).min().orElse(0);
    List<Novelty> news = new ArrayList<>();
    opening.lines(NEWS).forEach(line -> news.addAll(facts.beyond(line, id)));
    if (later < 0 || (later == 0 && Facts.sequel(opening.headline(), id).isEmpty())) {
      return List.of();
    }
    if (later == 0) {
      return news;
    }
    news.removeIf(novelty -> novelty.kind() != Novelty.Kind.DAY && later < LEFT_OVER);
    opening.lines(1).forEach(line -> news.addAll(Facts.sequel(line, id)));
    return news;
  }

  private static long days(Account from, Account to) {
    return ChronoUnit.DAYS.between(
        from.article().published().date(), to.article().published().date());
  }

  private void addAll(Account account, Facts facts) {
    facts.published(account.article().published().date());
    facts.add(lexicon.analyse(account.article().title(), account.article().published().date()));
    for (Block block : account.article().blocks()) {
      Span span = block.span();
      facts.add(
          lexicon.analyse(span.of(account.article().text()), account.article().published().date()));
    }
  }
}
