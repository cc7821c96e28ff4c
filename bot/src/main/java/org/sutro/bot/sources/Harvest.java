package org.sutro.bot.sources;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Archive;
import org.sutro.archive.Noting;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.bot.sources.ArticleFetch.Brought;
import org.sutro.bot.sources.Attribution.Text;
import org.sutro.bot.sources.Seen.Lent;
import org.sutro.feed.Entry;
import org.sutro.feed.Links;
import org.sutro.ingest.Bringing;
import org.sutro.ingest.Intake;
import org.sutro.ingest.Intake.Taken;

/**
 * What a visit brings, kept a batch at a time, each in one transaction with how far the source has
 * been read.
 */
final class Harvest {

  /** Articles kept in one transaction. */
  private static final int BATCH = 20;

  private static final int MOST_LEFT_OUT = 20;
  private static final int LONGEST_TITLE = 300;

  private final Archive archive;
  private final Intake intake;
  private final Source source;
  private final SourceState before;
  private final Map<String, Seen> seen;
  private final List<String> leftOut = new ArrayList<>();
  private final Map<ArticleId, Pending> pending = new LinkedHashMap<>();
  private final List<Capture> turnedAway = new ArrayList<>();
  private final Set<ArticleId> brought = new HashSet<>();
  private int others;
  private int added;
  private int revised;
  private int rejected;

  /**
   * An article to be kept.
   *
   * @param before what was known of its entry
   * @param part true when it is a part that stands in for a page
   */
  private record Pending(Brought.Article article, @Nullable Seen before, boolean part) {

    /** What the feed had lent it before. */
    @Nullable Lent last() {
      return before == null ? null : before.lent();
    }
  }

  /** Nothing yet of a visit to {@code source}, which has been read as far as {@code before}. */
  Harvest(Archive archive, Intake intake, Source source, SourceState before) {
    this.archive = archive;
    this.intake = intake;
    this.source = source;
    this.before = before;
    this.seen = new LinkedHashMap<>(before.seen());
  }

  /** What is known of an entry by now. */
  @Nullable Seen seen(String key) {
    return seen.get(key);
  }

  /** All that is known, oldest first. */
  Map<String, Seen> seen() {
    return Collections.unmodifiableMap(seen);
  }

  void remember(String key, Seen one) {
    seen.put(key, one);
  }

  /**
   * A trouble may pass, but no longer than the feed tells of the entry, nor is it told of any
   * longer.
   *
   * @param told keys of the entries that the feed tells of
   */
  void forgetTroublesBut(Set<String> told) {
    seen.entrySet()
        .removeIf(one ->
            !told.contains(one.getKey())
                && (one.getValue().isUnasked() || one.getValue().isGivenUp()));
    seen.replaceAll((key, one) -> one.isKept() && !told.contains(key) ? one.withoutTrouble() : one);
  }

  /** What the feed shows is the newest that was seen, and it shows the newest first. */
  void order(List<Entry> entries) {
    for (Entry entry : entries.reversed()) {
      String key = Wanted.key(entry);
      Seen one = seen.remove(key);
      if (one != null) {
        seen.put(key, one);
      }
    }
  }

  void leaveOut(Entry entry) {
    others++;
    String title = entry.title();
    if (leftOut.size() < MOST_LEFT_OUT && title != null) {
      leftOut.add(title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title);
    }
  }

  /** Leaves out what was left out the last time, when the list was not looked at anew. */
  void leaveOutAsBefore() {
    leftOut.addAll(before.leftOut());
  }

  /**
   * Of an article with several addresses, such as one for phones, the address it gives itself
   * counts, or else the first of a visit; their texts would replace each other for ever.
   */
  void add(Brought.Article article, String key) {
    Capture capture = article.capture();
    String own = capture.url();
    String named = own == null ? key : Links.naming(own);
    boolean itself = named.equals(key);
    Seen same = itself ? null : seen.get(named);
    boolean kept = same != null && same.isKept();
    if (!kept && (brought.add(capture.id()) || itself)) {
      pending.put(capture.id(), new Pending(article, seen.get(key), false));
    }
  }

  /** Adds what is to stand in for an article as long as nothing is kept of it. */
  void addUnlessKept(Brought.Article part, String key) {
    ArticleId id = part.capture().id();
    if (brought.add(id)) {
      pending.put(id, new Pending(part, seen.get(key), true));
    }
  }

  /** Adds what is no article, so that it is known why. */
  void turnAway(Capture capture) {
    turnedAway.add(capture);
  }

  /** True when any source has read the page behind an entry. */
  boolean isRead(Entry entry) {
    return entry.link() != null && Bringing.of(archive, ArticleFetch.id(entry.link())).page();
  }

  private static Text text(Pending one) {
    Brought.Article article = one.article();
    return article.isCarried() ? Text.carried(article.own(), one.part()) : Text.page(article.own());
  }

  /** Keeps what has been brought when it is enough for a transaction. */
  void keepBatch() {
    if (pending.size() + turnedAway.size() >= BATCH) {
      keep(before.with(seen, leftOut));
    }
  }

  /** Keeps the rest, and how far the source has been read now. */
  Visit.Outcome end(SourceState state) {
    while (seen.size() > SourceState.MOST_SEEN) {
      seen.remove(seen.keySet().iterator().next());
    }
    SourceState after = state.with(seen, leftOut);
    keep(after);
    return new Visit.Outcome(added, revised, rejected, others, after);
  }

  /**
   * What others have brought by now counts, not what they had when a page was read: no two visits
   * look at the same time.
   */
  private void keep(SourceState after) {
    synchronized (archive) {
      List<Capture> captures = new ArrayList<>(turnedAway);
      List<Noting> notes = new ArrayList<>();
      pending.forEach((id, one) -> {
        Bringing before = Bringing.of(archive, id);
        Capture known = archive.latest(id).map(Version::capture).orElse(null);
        Brought.Article article = one.article();
        Attribution word = new Attribution(source.id(), source.outlet(), text(one));
        if (word.counts(known, before)) {
          captures.add(
              word.of(
                  article.capture(), article.dated(), article.lent(), one.last(), known, before));
          notes.add(Bringing.amended(id, word::brought));
        }
      });
      notes.add(after.since(before, source.id()));
      Taken taken = intake.keep(captures, notes);
      added += taken.added();
      revised += taken.revised();
      rejected += taken.rejected();
    }
    pending.clear();
    turnedAway.clear();
  }
}
