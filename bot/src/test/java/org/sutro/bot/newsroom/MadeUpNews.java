package org.sutro.bot.newsroom;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Language;
import org.sutro.article.Published;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.bot.chat.Articles;
import org.sutro.bot.chat.Witness;
import org.sutro.bot.digest.Assignment;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.Item;
import org.sutro.bot.digest.Newsdesk;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Examples;
import org.sutro.proof.Proof;

/** Events made up by a test, one article each; every one is told once. Articles may change. */
public final class MadeUpNews implements Newsdesk, Articles, Witness {

  static final List<String> PUBLISHERS =
      IntStream.rangeClosed(1, 20).mapToObj(number -> "পত্রিকা " + number).toList();

  private final NavigableMap<Instant, String> events = new TreeMap<>();
  private final Map<ArticleId, Instant> times = new ConcurrentHashMap<>();
  private final Map<ArticleId, Integer> lengths = new ConcurrentHashMap<>();
  private final Map<ArticleId, Article> articles = new ConcurrentHashMap<>();
  private final Map<ArticleId, Proof.Since> changed = new ConcurrentHashMap<>();

  /** False while the index is built, and events are found. */
  boolean isRead = true;

  /** Names of the sources that can't be read at the moment. */
  List<Edition.Silent> unreachable = List.of();

  /** What somebody does while the next edition is put together. */
  private Runnable meanwhile = () -> {};

  private int composed;

  /** Something happens. */
  public synchronized void happens(Instant at, String name) {
    events.put(at, name);
    times.put(new ArticleId(name), at);
  }

  /** Something happens that is told in a long sentence, of as many UTF-16 units. */
  synchronized void happensAtLength(Instant at, String name, int length) {
    happens(at, name);
    lengths.put(new ArticleId(name), length);
  }

  /** Somebody does something while the next edition is put together. */
  synchronized void meanwhile(Runnable act) {
    meanwhile = act;
  }

  /** Nothing has happened. */
  synchronized void forgetAll() {
    events.clear();
  }

  /** How many editions were put together. */
  synchronized int composed() {
    return composed;
  }

  @Override
  public boolean hasRead(Instant moment) {
    return isRead;
  }

  @Override
  public Instant recent() {
    return Instant.EPOCH;
  }

  @Override
  public List<String> publishers() {
    return PUBLISHERS;
  }

  @Override
  public synchronized Edition compose(Assignment assignment) {
    composed++;
    Runnable act = meanwhile;
    meanwhile = () -> {};
    act.run();
    Instant from = assignment.window().from();
    Instant until = assignment.window().until();
    List<Item> items = new ArrayList<>();
    List<Edition.LeftOut> left = new ArrayList<>();
    NavigableMap<Instant, String> news = events.subMap(from, false, until, true);
    boolean newestFirst = assignment.rhythm() == SeriesId.Rhythm.TIMELINE;
    for (String name : (newestFirst ? news.descendingMap() : news).values()) {
      if (assignment.told().last(name).isPresent()) {
        left.add(new Edition.LeftOut(name, name, Edition.LeftOut.Why.TOLD));
      } else if (items.size() < assignment.plan().selection().items()) {
        items.add(item(name));
      } else {
        left.add(new Edition.LeftOut(name, name, Edition.LeftOut.Why.NO_ROOM));
      }
    }
    return new Edition(items, left, new Edition.Gathered(items.size(), 1, unreachable, 0));
  }

  private Item item(String name) {
    ArticleId id = new ArticleId(name);
    Article article = find(id, 1).orElseThrow();
    Quote quote =
        new Quote(article, 1, new Span(article.text().indexOf('['), article.text().length()));
    return new Item(
        new Item.Event(name, Set.of("iran"), Set.of(id), 1),
        Item.State.NEW,
        List.of(quote),
        List.of(),
        List.of());
  }

  /** The same article in every life of a program that is killed. */
  @Override
  public Optional<Article> find(ArticleId id, int version) {
    return Optional.ofNullable(times.get(id))
        .map(at -> articles.computeIfAbsent(id, key -> article(key, at)));
  }

  private Article article(ArticleId id, Instant at) {
    return Examples.article(
        id.value(),
        "শিরোনাম",
        "পত্রিকা",
        "https://example.org/" + id.value(),
        new Published(at.atOffset(ZoneOffset.UTC).toLocalDate(), Published.Basis.STATED),
        Language.BENGALI,
        ("["
                + id.value()
                + "] রাশিয়া ও ইরান আজ একটি চুক্তিতে সই করেছে। "
                + "আলোচনা চলছে। ".repeat(lengths.getOrDefault(id, 260) / 13))
            .strip());
  }

  /** A source no longer says what it said of an event. */
  public void changes(String name) {
    changed.put(new ArticleId(name), new Proof.Since.Dropped(2, null));
  }

  /** A source says again what it said of an event. */
  public void saysAgain(String name) {
    changed.put(new ArticleId(name), new Proof.Since.Current());
  }

  /** A source takes back what it said of an event. */
  public void takesBack(String name) {
    changed.put(new ArticleId(name), new Proof.Since.TakenBack(2, null));
  }

  @Override
  public Optional<Proof> of(ArticleId id, int version, Span span) {
    return find(id, version)
        .map(article ->
            new Proof(
                new Quote(article, version, span),
                "0".repeat(64),
                true,
                Instant.EPOCH,
                changed.getOrDefault(id, new Proof.Since.Current())));
  }
}
