package org.sutro.bot.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Version;
import org.sutro.feed.Entry;
import org.sutro.feed.Links;

/**
 * Which entries of a source are looked at. Asks nobody and keeps nothing: the same entries and the
 * same memory of them give the same choice.
 */
final class Wanted {

  /** Newest entries whose pages are looked at again on each visit. */
  static final int LOOKED_AT_AGAIN = 15;

  /** How the key of an entry without a link begins. */
  static final String TEXT = "text-";

  /** UTF-16 units of a text in a feed that are looked at to tell what it is about. */
  private static final int LONGEST_TEASER = 20_000;

  private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");

  private final Source source;
  private final Relations relations;

  Wanted(Source source, Relations relations) {
    this.source = source;
    this.relations = relations;
  }

  /**
   * An entry in its list.
   *
   * @param key what it is known by
   * @param place where it stands in its list, from 0
   */
  record Listed(String key, Entry entry, int place) {}

  /** The first of each key: entries of one address would replace each other on each visit. */
  static List<Listed> listed(List<Entry> entries) {
    Map<String, Listed> first = new LinkedHashMap<>();
    for (Entry entry : entries) {
      String key = key(entry);
      first.putIfAbsent(key, new Listed(key, entry, first.size()));
    }
    return List.copyOf(first.values());
  }

  /** How many entries say something else than the first of their key, and so are not read. */
  static int shadowed(List<Entry> entries) {
    Map<String, String> first = new HashMap<>();
    int shadowed = 0;
    for (Entry entry : entries) {
      String print = print(entry);
      String shown = first.putIfAbsent(key(entry), print);
      shadowed += shown == null || shown.equals(print) ? 0 : 1;
    }
    return shadowed;
  }

  /** What is done about an entry. */
  sealed interface Verdict {

    /**
     * It is looked at.
     *
     * @param known what is known of it
     */
    record Look(Seen known) implements Verdict {}

    /** It is left out, as it is about something else. */
    record Other() implements Verdict {}

    /** It was looked at before. */
    record Done() implements Verdict {}
  }

  /**
   * What is done about an entry.
   *
   * @param known what is known of it; null when it is new
   * @param place where it stands in its list, from 0
   */
  Verdict on(Entry entry, @Nullable Seen known, int place, Instant now) {
    String print = print(entry);
    boolean changed = known != null && isChanged(print, known);
    boolean again = place < LOOKED_AT_AGAIN;
    if (known != null && !changed && !again && !known.isDue(now)) {
      return new Verdict.Done();
    }
    // what is kept is followed whatever it is called now: a correction need not name the subject
    boolean kept = known != null && known.isKept();
    if (!kept && source.kind() == Source.Kind.FEED && !isOnTopic(entry)) {
      return new Verdict.Other();
    }
    return new Verdict.Look(
        known == null ? Seen.first(print) : changed ? known.changed(print) : known);
  }

  /** Whether the list says something else of an entry than before. */
  static boolean isChanged(Entry entry, Seen known) {
    return isChanged(print(entry), known);
  }

  private static boolean isChanged(String print, Seen known) {
    return !known.fingerprint().equals(print);
  }

  private boolean isOnTopic(Entry entry) {
    String words = entry.title() + " " + plain(entry.summary()) + " " + plain(entry.content());
    return relations.want(source.topic(), words);
  }

  /**
   * Of what was asked for in vain, and that no list tells of now, what is to be asked for once
   * more; the newest first.
   *
   * @param seen oldest first
   * @param told what the list tells of
   */
  static List<String> missing(Map<String, Seen> seen, Set<String> told, Instant now) {
    return pages(seen, Integer.MAX_VALUE, one -> one.isDue(now))
        .filter(key -> !told.contains(key))
        .toList();
  }

  /**
   * The newest pages, which are looked at again when no list was to be had.
   *
   * @param seen oldest first
   */
  static List<String> newest(Map<String, Seen> seen, Instant now) {
    return pages(seen, LOOKED_AT_AGAIN, one -> !one.isDue(now)).toList();
  }

  /** Those with a page of their own among the newest so many. */
  private static Stream<String> pages(Map<String, Seen> seen, int most, Predicate<Seen> which) {
    return new ArrayList<>(seen.entrySet())
        .reversed().stream()
            .limit(most)
            .filter(one -> one.getKey().startsWith("http") && hasPage(one.getValue()))
            .filter(one -> which.test(one.getValue()))
            .map(Map.Entry::getKey);
  }

  private static boolean hasPage(Seen one) {
    return one.lent() == null || !one.lent().text();
  }

  /**
   * One of these, one of those: a visit that has to end before all is done has done some of both.
   */
  static <T> List<T> inTurns(List<T> some, List<T> others) {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < Math.max(some.size(), others.size()); i++) {
      if (i < some.size()) {
        all.add(some.get(i));
      }
      if (i < others.size()) {
        all.add(others.get(i));
      }
    }
    return all;
  }

  /** Addresses name articles; guids are at times the same for all, or new for each fetch. */
  static String key(Entry entry) {
    return entry.link() != null ? Links.naming(entry.link()) : TEXT + print(entry);
  }

  /** Of what a list says about an entry: its words, as marks in its links change on each visit. */
  static String print(Entry entry) {
    String said =
        entry.title()
            + "\n"
            + words(entry.summary())
            + "\n"
            + words(entry.content())
            + "\n"
            + entry.modified();
    return Version.hashOf(said).substring(0, 16);
  }

  private static String plain(@Nullable String html) {
    return html == null
        ? ""
        : TAG.matcher(html.substring(0, Math.min(html.length(), LONGEST_TEASER))).replaceAll(" ");
  }

  private static @Nullable String words(@Nullable String html) {
    return html == null ? null : TAG.matcher(html).replaceAll(" ");
  }
}
