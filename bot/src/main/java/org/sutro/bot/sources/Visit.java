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
import org.sutro.archive.Archive;
import org.sutro.archive.Note;
import org.sutro.article.Capture;
import org.sutro.article.Version;
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

  /** Newest entries whose pages are looked at again on each visit. */
  private static final int LOOKED_AT_AGAIN = 15;

  /** Articles kept in one transaction. */
  private static final int BATCH = 20;

  private static final int MOST_LEFT_OUT = 20;

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
      archive.note(notes(source, before, before.with(now)));
      throw e;
    }
  }

  /** Notes of the state after a visit; none if the host has forgotten the one before it. */
  private List<Note> notes(Source source, SourceState before, SourceState after) {
    boolean changed = !SourceState.health(archive, source.id()).equals(before.health());
    return changed ? List.of() : after.notes(source.id());
  }

  /** How a page's visit went is how its page was. */
  private Outcome page(Source source, SourceState before) throws InterruptedException {
    String address = source.address();
    Entry entry = new Entry(null, null, address, null, null, null, null, null);
    Seen known = before.seen().getOrDefault(address, new Seen(print(entry), Validators.NONE, null));
    Reading reading = new Reading(source, before);
    return reading.bring(entry, address, known) instanceof Brought.None no
        ? failed(source, before, new Found.Nothing(no.why(), no.gone(), no.asked()))
        : reading.nothing(VisitTimes.well(web.now()));
  }

  private Outcome feed(Source source, SourceState before) throws InterruptedException {
    Moved moved = before.moved();
    String address = moved != null && moved.settled() ? moved.to() : source.address();
    return switch (lookup.at(address, before.validators())) {
      case Found.Same same ->
          new Reading(source, before.with(VisitTimes.moved(moved, same.movedTo(), web.now())))
              .again(VisitTimes.fresh(web.now(), same.fresh()));
      case Found.Nothing no -> failed(source, before, no);
      case Found.Entries found -> new Reading(source, before).all(found);
    };
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
        if (web.now().isAfter(latest)) {
          whole = false;
          break;
        }
        take(entry, number++ < LOOKED_AT_AGAIN);
      }
      Instant now = web.now();
      SourceState after =
          before
              // with an article missing, the feed is asked for as a whole once more
              .with(whole ? found.validators() : Validators.NONE)
              .with(VisitTimes.moved(before.moved(), found.movedTo(), now))
              .with(VisitTimes.fresh(now, found.fresh()));
      return end(after);
    }

    /** The list has not changed, but pages behind it may have. */
    Outcome again(SourceState.Health health) throws InterruptedException {
      List<Map.Entry<String, Seen>> newest = new ArrayList<>(seen.entrySet());
      for (Map.Entry<String, Seen> one :
          newest.reversed().stream().limit(LOOKED_AT_AGAIN).toList()) {
        Lent lent = one.getValue().lent();
        boolean hasPage = one.getKey().startsWith("http") && (lent == null || !lent.text());
        if (hasPage && !web.now().isAfter(latest)) {
          bring(entry(one.getKey(), lent), one.getKey(), one.getValue());
        }
      }
      leftOut.addAll(before.leftOut());
      return end(before.with(health));
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
      if (known != null && !changed && !again) {
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
      bring(entry, key, known == null || changed ? new Seen(print, Validators.NONE, null) : known);
    }

    private Brought bring(Entry entry, String key, Seen known) throws InterruptedException {
      Brought brought = articles.of(entry, known.validators());
      switch (brought) {
        case Brought.Article article -> {
          captures.add(attributed(article.capture()));
          remember(key, new Seen(known.fingerprint(), article.validators(), article.lent()));
        }
        case Brought.Same same -> remember(key, known);
        case Brought.None none -> {
          whole &= !none.later();
          if (!none.later()) {
            remember(key, known);
          }
        }
      }
      if (captures.size() >= BATCH) {
        keep(notes(source, before, before.with(seen, leftOut)));
      }
      return brought;
    }

    /** A page's own word goes first: a source may bring other outlets' articles. */
    private Capture attributed(Capture capture) {
      String outlet = source.outlet().name();
      return capture.publisher() != null || outlet.isBlank() ? capture : capture.by(outlet);
    }

    private void remember(String key, Seen value) {
      seen.remove(key);
      seen.put(key, value);
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
    return html == null ? "" : html.replaceAll("<[^>]{0,500}>", " ");
  }
}
