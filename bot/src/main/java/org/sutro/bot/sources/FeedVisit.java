package org.sutro.bot.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Archive;
import org.sutro.archive.Note;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.bot.sources.ArticleFetch.Brought;
import org.sutro.bot.sources.Seen.Lent;
import org.sutro.bot.sources.SourceState.Health;
import org.sutro.feed.Entry;
import org.sutro.fetch.Validators;
import org.sutro.ingest.Intake;
import org.sutro.ingest.Intake.Taken;

/** One visit to a feed or a page under way: which entries are looked at, what they brought. */
final class FeedVisit {

  /** Newest entries whose pages are looked at again on each visit. */
  private static final int LOOKED_AT_AGAIN = 15;

  /** Articles kept in one transaction. */
  private static final int BATCH = 20;

  private static final int MOST_LEFT_OUT = 20;

  /** UTF-16 units of a text in a feed that are looked at to tell what it is about. */
  private static final int LONGEST_TEASER = 20_000;

  /** After this no further page is asked for; the next visit goes on. */
  private static final Duration LONGEST = Duration.ofMinutes(20);

  /** The same while others wait; then the next is soon, though behind them. */
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

  private final Means means;
  private final Web web;
  private final ArticleFetch articles;
  private final Source source;
  private final SourceState before;
  private final Map<String, Seen> seen;
  private final List<String> leftOut = new ArrayList<>();
  private final List<Capture> captures = new ArrayList<>();
  private final Set<ArticleId> brought = new HashSet<>();
  private final BooleanSupplier crowded;
  private final Instant begun;
  private int others;
  private int added;
  private int revised;
  private int rejected;
  private boolean whole = true;
  private boolean goesOn;

  /**
   * A visit to {@code source}, which has been read as far as {@code before}.
   *
   * @param crowded whether others wait for it to end
   */
  FeedVisit(Means means, Source source, SourceState before, BooleanSupplier crowded) {
    this.means = means;
    this.web = means.web();
    this.articles = new ArticleFetch(web, source.id());
    this.crowded = crowded;
    this.begun = web.now();
    this.source = source;
    this.before = before;
    this.seen = new LinkedHashMap<>(before.seen());
  }

  Visit.Outcome all(Found.Entries found) throws InterruptedException {
    int number = 0;
    Set<String> keys = new HashSet<>();
    for (Entry entry : found.entries()) {
      if (!keys.add(key(entry))) {
        continue; // entries of one address would replace each other on each visit for ever
      }
      if (isLate()) {
        whole = false;
        goesOn = true;
        break;
      }
      take(entry, number++ < LOOKED_AT_AGAIN);
    }
    lookAgain(0, keys);
    // the trouble may pass, but no longer than the feed tells of it
    seen.entrySet().removeIf(one -> one.getValue().isUnasked() && !keys.contains(one.getKey()));
    order(found.entries());
    Instant now = web.now();
    SourceState after =
        before
            .remarked(found.remark())
            // with an article missing, the feed is asked for as a whole once more
            .with(whole ? found.validators() : Validators.NONE)
            .with(goesOn ? VisitTimes.goesOn(now) : VisitTimes.fresh(now, found.fresh()));
    return end(after);
  }

  /** The list has not changed, but pages behind it may have. */
  Visit.Outcome again(Health health) throws InterruptedException {
    lookAgain(LOOKED_AT_AGAIN, Set.of());
    leftOut.addAll(before.leftOut());
    return end(before.with(health));
  }

  /** The newest pages, and those that were asked for in vain; none that the list told of. */
  private void lookAgain(int newest, Set<String> told) throws InterruptedException {
    int number = 0;
    for (Map.Entry<String, Seen> one : new ArrayList<>(seen.entrySet()).reversed()) {
      String key = one.getKey();
      Lent lent = one.getValue().lent();
      boolean wanted = number++ < newest || one.getValue().isDue(web.now());
      boolean hasPage = key.startsWith("http") && (lent == null || !lent.text());
      if (wanted && hasPage && !told.contains(key) && !isLate()) {
        bring(entry(key, lent), key, one.getValue());
      }
    }
  }

  private boolean isLate() {
    return web.now().isAfter(begun.plus(crowded.getAsBoolean() ? TURN : LONGEST));
  }

  /** What the feed shows is the newest that was seen, and it shows the newest first. */
  private void order(List<Entry> entries) {
    for (Entry entry : entries.reversed()) {
      String key = key(entry);
      Seen one = seen.remove(key);
      if (one != null) {
        seen.put(key, one);
      }
    }
  }

  /** Looks at the page at {@code address}, which no list tells of. */
  Brought page(String address) throws InterruptedException {
    Entry entry = entry(address, null);
    return bring(entry, address, seen.getOrDefault(address, Seen.first(print(entry))));
  }

  /** Ends a visit after which the list is as it was. */
  Visit.Outcome nothing(Health health) {
    leftOut.addAll(before.leftOut());
    return end(before.with(health));
  }

  private void take(Entry entry, boolean again) throws InterruptedException {
    String key = key(entry);
    String print = print(entry);
    Seen known = seen.get(key);
    boolean changed = known != null && !known.fingerprint().equals(print);
    if (known != null && !changed && !again && !known.isDue(web.now())) {
      return;
    }
    String words = entry.title() + " " + plain(entry.summary()) + " " + plain(entry.content());
    // what is kept is followed whatever it is called now: a correction need not name the subject
    boolean kept = known != null && known.isKept();
    if (!kept
        && source.kind() == Source.Kind.FEED
        && !means.relations().want(source.topic(), words)) {
      others++;
      if (leftOut.size() < MOST_LEFT_OUT && entry.title() != null) {
        leftOut.add(entry.title());
      }
      return;
    }
    bring(entry, key, known == null ? Seen.first(print) : changed ? known.changed(print) : known);
  }

  private Brought bring(Entry entry, String key, Seen known) throws InterruptedException {
    Brought brought = articles.of(entry, known.validators(), known.isRead());
    switch (brought) {
      case Brought.Article article -> {
        add(article.capture(), key);
        seen.put(key, known.with(article.validators(), article.lent()));
      }
      case Brought.Same same -> seen.put(key, known.well());
      case Brought.None none -> seen.put(key, missed(entry, key, known, none));
    }
    if (captures.size() >= BATCH) {
      keep(notes(before.with(seen, leftOut)));
    }
    return brought;
  }

  private Seen missed(Entry entry, String key, Seen known, Brought.None none) {
    Lent said = Lent.of(entry);
    return switch (none.again()) {
      case SOON, RESTED -> {
        whole = false;
        // what the feed says anew of it is still to be looked into
        yield seen.getOrDefault(key, known).troubled(said, none.why());
      }
      case FOR_DAYS -> known.missed(said, web.now(), none.why());
      case HARDLY, NEVER -> known.givenUp(said, web.now(), none.why());
    };
  }

  /**
   * Of an article with several addresses, such as one for phones, the address it gives itself
   * counts, or else the first of a visit; their texts would replace each other for ever.
   */
  private void add(Capture capture, String key) {
    String own = capture.url();
    Seen same = own == null || own.equals(key) ? null : seen.get(own);
    boolean kept = same != null && same.isKept();
    if (!kept && brought.add(capture.id())) {
      captures.add(attributed(capture));
    }
  }

  /** A page's own word goes first: a source may bring other outlets' articles. */
  private Capture attributed(Capture capture) {
    String outlet = source.outlet().name();
    return capture.publisher() != null || outlet.isBlank() ? capture : capture.by(outlet);
  }

  private Visit.Outcome end(SourceState state) {
    while (seen.size() > SourceState.MOST_SEEN) {
      seen.remove(seen.keySet().iterator().next());
    }
    SourceState after = state.with(seen, leftOut);
    keep(notes(after));
    return new Visit.Outcome(added, revised, rejected, others, after);
  }

  private void keep(Collection<Note> notes) {
    Taken taken = means.intake().keep(captures, List.copyOf(notes));
    added += taken.added();
    revised += taken.revised();
    rejected += taken.rejected();
    captures.clear();
  }

  private List<Note> notes(SourceState after) {
    return after.notes(means.archive(), source.id(), before);
  }

  /** An entry that the feed does not tell of this time, with what it said about it before. */
  private static Entry entry(String link, @Nullable Lent lent) {
    String title = lent == null ? null : lent.title();
    String published = lent == null ? null : lent.published();
    OffsetDateTime date = published == null ? null : OffsetDateTime.parse(published);
    return new Entry(null, title, link, date, null, null, null, null);
  }

  /** Addresses name articles; guids are at times the same for all, or new for each fetch. */
  private static String key(Entry entry) {
    return entry.link() != null ? entry.link() : "text-" + print(entry);
  }

  private static String print(Entry entry) {
    String said =
        entry.title() + "\n" + entry.summary() + "\n" + entry.content() + "\n" + entry.modified();
    return Version.hashOf(said).substring(0, 16);
  }

  private static String plain(@Nullable String html) {
    return html == null
        ? ""
        : html.substring(0, Math.min(html.length(), LONGEST_TEASER))
            .replaceAll("<[^>]{0,500}>", " ");
  }
}
