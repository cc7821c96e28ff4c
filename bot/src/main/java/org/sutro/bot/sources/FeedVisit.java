package org.sutro.bot.sources;

import static java.util.Comparator.comparingLong;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Archive;
import org.sutro.bot.sources.ArticleFetch.Again;
import org.sutro.bot.sources.ArticleFetch.Brought;
import org.sutro.bot.sources.Seen.Lent;
import org.sutro.bot.sources.SourceState.Health;
import org.sutro.bot.sources.Wanted.Listed;
import org.sutro.feed.Entry;
import org.sutro.fetch.Validators;
import org.sutro.ingest.Intake;
import org.sutro.reading.Reading;

/**
 * One visit to a feed or a page under way: what is {@link Wanted} is fetched and goes into the
 * {@link Harvest}, as long as there is time.
 */
final class FeedVisit {

  /** After this no further page is asked for; the next visit, which is soon, goes on. */
  private static final Duration LONGEST = Duration.ofMinutes(20);

  /** The same while others wait, whose turn is before the next visit. */
  static final Duration TURN = Duration.ofMinutes(1);

  /**
   * What visits are made with.
   *
   * @param web the way to pages
   * @param relations what articles should be about
   * @param archive where the state of sources is kept
   * @param intake the way in for articles
   */
  record Means(Web web, Relations relations, Archive archive, Intake intake) {}

  private final Web web;
  private final ArticleFetch articles;
  private final Wanted wanted;
  private final Intake intake;
  private final Harvest harvest;
  private final SourceState before;
  private final BooleanSupplier crowded;
  private final Instant begun;
  private boolean whole = true;
  private boolean goesOn;

  /**
   * A visit to {@code source}, which has been read as far as {@code before}.
   *
   * @param crowded whether others wait for it to end
   */
  FeedVisit(Means means, Source source, SourceState before, BooleanSupplier crowded) {
    this.web = means.web();
    this.articles = new ArticleFetch(web, Asker.of(source), new Site(source.address()));
    this.wanted = new Wanted(source, means.relations());
    this.intake = means.intake();
    this.harvest = new Harvest(means.archive(), means.intake(), source, before);
    this.before = before;
    this.crowded = crowded;
    this.begun = web.now();
  }

  /** Something to be looked at. */
  @FunctionalInterface
  private interface Look {
    void take() throws InterruptedException;
  }

  Visit.Outcome all(Found.Entries found) throws InterruptedException {
    List<Listed> listed = Wanted.listed(found.entries());
    Set<String> keys = listed.stream().map(Listed::key).collect(Collectors.toSet());
    if (!take(looks(listed, keys))) {
      whole = false;
      goesOn = true;
    }
    if (found.whole()) {
      harvest.forgetTroublesBut(keys);
    }
    harvest.order(found.entries());
    Instant now = web.now();
    return harvest.end(
        before
            .remarked(remark(found))
            // with an article missing, the feed is asked for as a whole once more
            .with(whole ? found.validators() : Validators.NONE)
            .with(goesOn ? VisitTimes.goesOn(now) : VisitTimes.fresh(now, found.fresh())));
  }

  private static @Nullable String remark(Found.Entries found) {
    int shadowed = Wanted.shadowed(found.entries());
    return found.remark() != null || shadowed == 0
        ? found.remark()
        : "gives several articles one address: " + Trial.counted(shadowed, "article") + " left out";
  }

  /**
   * New ones first, and those of which the list says something else now, as corrections do; then
   * what was missing, and in turns with it what is kept already.
   */
  private List<Look> looks(List<Listed> listed, Set<String> keys) {
    List<Look> looks = new ArrayList<>();
    List<Look> changed = new ArrayList<>();
    Map<String, Look> missing = new LinkedHashMap<>();
    List<Look> again = new ArrayList<>();
    for (Listed one : listed) {
      Seen known = harvest.seen(one.key());
      Look look = () -> take(one);
      if (known != null && known.isDue(web.now())) {
        missing.put(one.key(), look);
      } else {
        (known == null ? looks : Wanted.isChanged(one.entry(), known) ? changed : again).add(look);
      }
    }
    missing.putAll(looksAt(Wanted.missing(harvest.seen(), keys, web.now())));
    looks.addAll(changed);
    looks.addAll(Wanted.inTurns(byLastTry(missing), again));
    return looks;
  }

  /** Those that were asked for long ago first: what fails on and on does not hold up the rest. */
  private List<Look> byLastTry(Map<String, Look> missing) {
    Map<String, Seen> seen = harvest.seen();
    return missing.entrySet().stream()
        .sorted(
            comparingLong((Map.Entry<String, Look> one) ->
                Objects.requireNonNull(seen.get(one.getKey())).tried()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The list has not changed, but pages behind it may have. */
  Visit.Outcome again(Health health) throws InterruptedException {
    Map<String, Look> missing = looksAt(Wanted.missing(harvest.seen(), Set.of(), web.now()));
    Map<String, Look> newest = looksAt(Wanted.newest(harvest.seen(), web.now()));
    take(Wanted.inTurns(byLastTry(missing), List.copyOf(newest.values())));
    return nothing(health);
  }

  private Map<String, Look> looksAt(List<String> keys) {
    Map<String, Look> looks = new LinkedHashMap<>();
    keys.forEach(key -> looks.put(key, () -> lookAgain(key)));
    return looks;
  }

  /** True when there was time for all. */
  private boolean take(List<Look> looks) throws InterruptedException {
    for (Look look : looks) {
      if (isLate()) {
        return false;
      }
      look.take();
    }
    return true;
  }

  private void lookAgain(String key) throws InterruptedException {
    Seen known = Objects.requireNonNull(harvest.seen(key), key);
    String link = known.link();
    bring(entry(link == null ? key : link, known.lent()), key, known);
  }

  private boolean isLate() {
    return web.now().isAfter(begun.plus(crowded.getAsBoolean() ? TURN : LONGEST));
  }

  /** Looks at the page at {@code address}, which no list tells of. */
  Brought page(String address) throws InterruptedException {
    Entry entry = entry(address, null);
    Seen known = harvest.seen(address);
    return bring(entry, address, known == null ? Seen.first(Wanted.print(entry)) : known);
  }

  /** Ends a visit after which the list is as it was. */
  Visit.Outcome nothing(Health health) {
    harvest.leaveOutAsBefore();
    return harvest.end(before.with(health));
  }

  private void take(Listed one) throws InterruptedException {
    Entry entry = one.entry();
    String key = one.key();
    switch (wanted.on(entry, harvest.seen(key), one.place(), web.now())) {
      case Wanted.Verdict.Look look -> bring(entry, key, look.known().at(entry.link(), key));
      case Wanted.Verdict.Other other -> harvest.leaveOut(entry);
      case Wanted.Verdict.Done done -> {
        // nothing new is to be expected of it
      }
    }
  }

  private Brought bring(Entry entry, String key, Seen known) throws InterruptedException {
    boolean read = known.isRead() || harvest.isRead(entry);
    Brought fetched = articles.of(entry, known.validators(), read);
    Brought brought = fetched instanceof Brought.Article one ? judged(one, entry, read) : fetched;
    switch (brought) {
      case Brought.Article article -> {
        if (!isAsBefore(article, key, known)) {
          harvest.add(article, key);
        }
        harvest.remember(key, known.with(article.validators(), article.lent()));
      }
      case Brought.Same same -> harvest.remember(key, known.unchanged(Lent.of(entry), web.now()));
      case Brought.None none -> {
        Brought.Article part = none.part();
        if (part != null && objection(part).isEmpty()) {
          harvest.addUnlessKept(part, key);
        }
        Seen missed = missed(entry, key, known, none);
        harvest.remember(
            key,
            fetched instanceof Brought.Article empty ? missed.given(empty.validators()) : missed);
      }
    }
    harvest.keepBatch();
    return brought;
  }

  /**
   * What proves to be no article is told like a page without one: an outlet may put up a few words
   * at first, and the rest an hour later.
   */
  private Brought judged(Brought.Article article, Entry entry, boolean read)
      throws InterruptedException {
    Reading.Rejected no = objection(article).orElse(null);
    if (no == null) {
      return article;
    }
    Brought.None none = none(no);
    Brought.Article part = read || article.isCarried() ? null : articles.part(entry);
    return part == null ? none : none.until(part);
  }

  /** A page whose text the reader turns away. */
  static Brought.None none(Reading.Rejected no) {
    return new Brought.None(
        "has no article yet (" + no.detail() + ")", again(no), Obstacle.NO_ARTICLE);
  }

  /** Why something is no article, which is also kept; empty if it is one. */
  private Optional<Reading.Rejected> objection(Brought.Article article) {
    Optional<Reading.Rejected> objection = intake.objection(article.capture());
    objection.ifPresent(no -> harvest.turnAway(article.capture()));
    return objection;
  }

  private static Again again(Reading.Rejected no) {
    return switch (no.reason()) {
      case EMPTY, NO_SENTENCES, FAULT -> Again.FOR_DAYS;
      case TOO_LARGE, NOT_TEXT, OTHER_LANGUAGE -> Again.HARDLY;
    };
  }

  /**
   * A text that the feed carried before is nothing new; another source may have had a newer one.
   */
  private boolean isAsBefore(Brought.Article article, String key, Seen known) {
    Seen before = harvest.seen(key);
    return article.isCarried()
        && before != null
        && before.isKept()
        && before.lent() != null
        && before.lent().text()
        && before.fingerprint().equals(known.fingerprint());
  }

  private Seen missed(Entry entry, String key, Seen known, Brought.None none) {
    Lent said = Lent.of(entry);
    return switch (none.again()) {
      case SOON, RESTED -> {
        whole = false;
        // what the feed says anew of it is still to be looked into
        Seen last = harvest.seen(key);
        yield (last == null ? known : last).troubled(said, web.now(), none.why());
      }
      case FOR_DAYS -> known.missed(said, web.now(), none.why());
      case HARDLY, NEVER -> known.givenUp(said, web.now(), none.why());
    };
  }

  /** An entry that the feed does not tell of this time, with what it said about it before. */
  private static Entry entry(String link, @Nullable Lent lent) {
    String title = lent == null ? null : lent.title();
    String published = lent == null ? null : lent.published();
    OffsetDateTime date = published == null ? null : OffsetDateTime.parse(published);
    return new Entry(null, title, link, date, null, null, null, null);
  }
}
