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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.archive.Archive;
import org.sutro.archive.Note;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.bot.sources.ArticleFetch.Again;
import org.sutro.bot.sources.ArticleFetch.Brought;
import org.sutro.bot.sources.SourceState.Health;
import org.sutro.bot.sources.SourceState.Lent;
import org.sutro.bot.sources.SourceState.Moved;
import org.sutro.bot.sources.SourceState.Seen;
import org.sutro.feed.Entry;
import org.sutro.fetch.Validators;
import org.sutro.ingest.Intake;
import org.sutro.ingest.Intake.Taken;
import org.sutro.ingest.Summary;

/**
 * Reads sources. What a feed gave along to ask with the next time is written in the transaction
 * that keeps the last of its articles, so that a visit broken off anywhere is made again and loses
 * nothing.
 */
public final class Visit {

  private static final Logger log = LoggerFactory.getLogger(Visit.class);

  /** Newest entries whose pages are looked at again on each visit. */
  private static final int LOOKED_AT_AGAIN = 15;

  /** Articles kept in one transaction. */
  private static final int BATCH = 20;

  private static final int MOST_LEFT_OUT = 20;

  /** UTF-16 units of a text in a feed that are looked at to tell what it is about. */
  private static final int LONGEST_TEASER = 20_000;

  /** After this no further page is asked for; the next visit goes on. */
  private static final Duration LONGEST = Duration.ofMinutes(20);

  private final Web web;
  private final Lookup lookup;
  private final ArticleFetch articles;
  private final FolderVisit folders;
  private final Relations relations;
  private final Archive archive;
  private final Intake intake;

  /** Visits sources over {@code web} and keeps their articles through {@code intake}. */
  public Visit(Web web, Relations relations, Archive archive, Intake intake) {
    this(web, relations, archive, intake, web::rest);
  }

  /** The same, with another way to wait until files hold still. */
  Visit(Web web, Relations relations, Archive archive, Intake intake, FolderVisit.Wait wait) {
    this.web = web;
    this.lookup = new Lookup(web);
    this.articles = new ArticleFetch(web);
    this.folders = new FolderVisit(intake, web, wait);
    this.relations = relations;
    this.archive = archive;
    this.intake = intake;
  }

  /**
   * What a visit brought.
   *
   * @param added new articles
   * @param revised articles that say something else now
   * @param rejected texts that are no articles
   * @param leftOut entries that are about something else
   * @param state how far the source has been read now
   */
  public record Outcome(int added, int revised, int rejected, int leftOut, SourceState state) {}

  /**
   * Reads one source, going on from where the last visit ended; its state is kept when this
   * returns. What the host has changed about the source in the meantime stands.
   */
  public Outcome to(Source source) throws InterruptedException {
    SourceState known = SourceState.of(archive, source.id()).at(web.now());
    SourceState before = known.with(VisitTimes.begun(known.health(), web.now()));
    archive.note(List.of(before.health().note(source.id())));
    try {
      return switch (source.kind()) {
        case FEED -> feed(source, before);
        case PAGE -> page(source, before);
        case FOLDER -> folder(source, before);
      };
    } catch (InterruptedException e) {
      Health now = VisitTimes.brokenOff(known.health(), web.now());
      // how far it got stands with what was kept on the way
      archive.note(isUntouched(source, before) ? List.of(now.note(source.id())) : List.of());
      throw e;
    }
  }

  /** Notes of the state after a visit; none if the host has forgotten the one before it. */
  private List<Note> notes(Source source, SourceState before, SourceState after) {
    return isUntouched(source, before) ? after.notes(source.id()) : List.of();
  }

  private boolean isUntouched(Source source, SourceState before) {
    return SourceState.health(archive, source.id()).equals(before.health());
  }

  /** How a page's visit went is how its page was. */
  private Outcome page(Source source, SourceState before) throws InterruptedException {
    String address = source.address();
    Entry entry = new Entry(null, null, address, null, null, null, null, null);
    Seen known = before.seen().getOrDefault(address, Seen.first(print(entry)));
    Reading reading = new Reading(source, before);
    return reading.bring(entry, address, known) instanceof Brought.None no
        ? failed(source, before, new Found.Nothing(no.why(), no.again() == Again.NEVER, no.asked()))
        : reading.nothing(VisitTimes.well(web.now()));
  }

  private Outcome feed(Source source, SourceState before) throws InterruptedException {
    Moved last = before.moved();
    Moved moved = last != null && source.address().equals(last.from()) ? last : null;
    String address = moved != null && moved.settled() ? moved.to() : source.address();
    return switch (lookup.at(address, before.validators())) {
      case Found.Same same ->
          new Reading(source, before.with(move(source, moved, same.movedTo())))
              .again(VisitTimes.fresh(web.now(), same.fresh()));
      // where it has moved to may be no more, and the old address well again
      case Found.Nothing no -> failed(source, before.with((Moved) null), no);
      case Found.Entries found ->
          new Reading(source, before.with(move(source, moved, found.movedTo()))).all(found);
    };
  }

  private @Nullable Moved move(Source source, @Nullable Moved before, @Nullable String to) {
    return VisitTimes.moved(before, source.address(), to, web.now());
  }

  private Outcome folder(Source source, SourceState before) throws InterruptedException {
    Optional<FolderVisit.Read> read = folders.of(source, before);
    if (read.isEmpty()) {
      return failed(source, before, new Found.Nothing("is no folder of this machine", false, null));
    }
    Summary summary = read.get().summary();
    SourceState after = read.get().after();
    archive.note(notes(source, before, after));
    return new Outcome(summary.added(), summary.revised(), summary.turnedAway(), 0, after);
  }

  private Outcome failed(Source source, SourceState before, Found.Nothing no) {
    Instant now = web.now();
    // a server in trouble may have forgotten what its validators meant
    SourceState after =
        before
            .with(Validators.NONE)
            .with(
                no.gone()
                    ? VisitTimes.gone(before.health(), now, no.problem())
                    : VisitTimes.failed(before.health(), now, no.problem(), no.asked()));
    archive.note(notes(source, before, after));
    return new Outcome(0, 0, 0, 0, after);
  }

  /** One visit under way. */
  private final class Reading {
    private final Source source;
    private final SourceState before;
    private final Map<String, Seen> seen;
    private final List<String> leftOut = new ArrayList<>();
    private final List<Capture> captures = new ArrayList<>();
    private final Set<ArticleId> brought = new HashSet<>();
    private final Instant latest = web.now().plus(LONGEST);
    private int others;
    private int added;
    private int revised;
    private int rejected;
    private boolean whole = true;

    Reading(Source source, SourceState before) {
      this.source = source;
      this.before = before;
      this.seen = new LinkedHashMap<>(before.seen());
    }

    Outcome all(Found.Entries found) throws InterruptedException {
      int number = 0;
      Set<String> keys = new HashSet<>();
      for (Entry entry : found.entries()) {
        if (!keys.add(key(entry))) {
          continue; // entries of one address would replace each other on each visit for ever
        }
        if (isLate()) {
          whole = false;
          break;
        }
        take(entry, number++ < LOOKED_AT_AGAIN);
      }
      lookAgain(0, keys);
      order(found.entries());
      Instant now = web.now();
      SourceState after =
          before
              // with an article missing, the feed is asked for as a whole once more
              .with(whole ? found.validators() : Validators.NONE)
              .with(VisitTimes.fresh(now, found.fresh()));
      return end(after);
    }

    /** The list has not changed, but pages behind it may have. */
    Outcome again(SourceState.Health health) throws InterruptedException {
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
        boolean wanted = number++ < newest || isDue(one.getValue());
        boolean hasPage = key.startsWith("http") && (lent == null || !lent.text());
        if (wanted && hasPage && !told.contains(key) && !isLate()) {
          bring(entry(key, lent), key, one.getValue());
        }
      }
    }

    private boolean isDue(Seen one) {
      return one.unread() != null && one.unread().isDue(web.now());
    }

    private boolean isLate() {
      return web.now().isAfter(latest);
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

    Outcome nothing(SourceState.Health health) {
      leftOut.addAll(before.leftOut());
      return end(before.with(health));
    }

    private void take(Entry entry, boolean again) throws InterruptedException {
      String key = key(entry);
      String print = print(entry);
      Seen known = seen.get(key);
      boolean changed = known != null && !known.fingerprint().equals(print);
      if (known != null && !changed && !again && !isDue(known)) {
        return;
      }
      String words = entry.title() + " " + plain(entry.summary()) + " " + plain(entry.content());
      if (source.kind() == Source.Kind.FEED && !relations.want(source.topic(), words)) {
        others++;
        if (leftOut.size() < MOST_LEFT_OUT && entry.title() != null) {
          leftOut.add(entry.title());
        }
        return;
      }
      bring(entry, key, known == null ? Seen.first(print) : changed ? known.changed(print) : known);
    }

    private Brought bring(Entry entry, String key, Seen known) throws InterruptedException {
      Brought brought = article(entry, known);
      switch (brought) {
        case Brought.Article article -> {
          add(article.capture(), key);
          seen.put(key, known.with(article.validators(), article.lent()));
        }
        case Brought.Same same -> seen.put(key, known);
        case Brought.None none -> missed(entry, key, known, none.again());
      }
      if (captures.size() >= BATCH) {
        keep(notes(source, before, before.with(seen, leftOut)));
      }
      return brought;
    }

    /** One entry that can't be read for a fault must not keep those behind it out. */
    private Brought article(Entry entry, Seen known) throws InterruptedException {
      try {
        return articles.of(entry, known.validators(), known.isRead());
      } catch (RuntimeException | StackOverflowError e) { // a hostile page may nest too deep
        log.warn("an entry of source {} can't be read", source.id(), e);
        String why = "can't be read for a fault in Sutro; the log says more";
        return new Brought.None(why, Again.FOR_DAYS, Obstacle.NO_ARTICLE);
      }
    }

    private void missed(Entry entry, String key, Seen known, Again again) {
      switch (again) {
        case SOON -> whole = false;
        case FOR_DAYS -> seen.put(key, known.missed(Lent.of(entry), web.now()));
        case HARDLY, NEVER -> seen.put(key, known.givenUp(Lent.of(entry), web.now()));
      }
    }

    /**
     * Of an article with several addresses, such as one for phones, the address it gives itself
     * counts, or else the first of a visit; their texts would replace each other for ever.
     */
    private void add(Capture capture, String key) {
      String own = capture.url();
      Seen same = own == null || own.equals(key) ? null : seen.get(own);
      boolean kept = same != null && same.unread() == null;
      if (!kept && brought.add(capture.id())) {
        captures.add(attributed(capture));
      }
    }

    /** A page's own word goes first: a source may bring other outlets' articles. */
    private Capture attributed(Capture capture) {
      String outlet = source.outlet().name();
      return capture.publisher() != null || outlet.isBlank() ? capture : capture.by(outlet);
    }

    private Outcome end(SourceState state) {
      while (seen.size() > SourceState.MOST_SEEN) {
        seen.remove(seen.keySet().iterator().next());
      }
      SourceState after = state.with(seen, leftOut);
      keep(notes(source, before, after));
      return new Outcome(added, revised, rejected, others, after);
    }

    private void keep(Collection<Note> notes) {
      Taken taken = intake.keep(captures, List.copyOf(notes));
      added += taken.added();
      revised += taken.revised();
      rejected += taken.rejected();
      captures.clear();
    }
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
