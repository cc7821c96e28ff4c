package org.sutro.feed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads feeds of all kinds, told apart by what they are and not by what they are called. Takes time
 * in proportion to the length. Safe for many threads.
 */
public final class FeedReader {

  private static final Pattern ROOT =
      Pattern.compile(
          "<(?:[A-Za-z0-9]+:)?(rss|rdf|feed|urlset|sitemapindex)(?=[\\s>/])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PAGE =
      Pattern.compile("(?i)<(?:!doctype\\s+html|html|head|body|meta|title)\\b");

  private static final Pattern ENTRY_END =
      Pattern.compile("</(?:[A-Za-z0-9]+:)?(?:item|entry|url)\\s*>", Pattern.CASE_INSENSITIVE);

  /** How far into a document its first tag may stand, behind warnings of broken programs. */
  private static final int HEAD = 16_000;

  /** Six for each of a hundred thousand entries, and some; a tree of more would fill the memory. */
  private static final int MAX_TAGS = 700_000;

  /** A reader. */
  public FeedReader() {}

  /**
   * Reads a text.
   *
   * @param text the document
   * @param address where it came from, for links that are only the end of one
   */
  public FeedReading read(String text, String address) {
    return read(text, address, false);
  }

  /**
   * Reads the beginning of a text that goes on: the entries that end in it, since feeds begin with
   * the newest.
   */
  public FeedReading beginning(String text, String address) {
    FeedReading reading = read(text, address, true);
    return reading instanceof Feed feed && isOldestFirst(feed.entries())
        ? new FeedReading.Unreadable(
            "is larger than is read, and begins with its oldest articles; is there one of the newest?")
        : reading;
  }

  /** True when the dates mostly grow; that an old entry is pinned to the top says nothing. */
  private static boolean isOldestFirst(List<Entry> entries) {
    List<OffsetDateTime> dates =
        entries.stream().map(Entry::published).filter(Objects::nonNull).toList();
    int growing = 0;
    for (int i = 1; i < dates.size(); i++) {
      growing += dates.get(i).compareTo(dates.get(i - 1)) > 0 ? 1 : 0;
      growing -= dates.get(i).compareTo(dates.get(i - 1)) < 0 ? 1 : 0;
    }
    return growing > 0;
  }

  private static FeedReading read(String text, String address, boolean cut) {
    String clean = Cleaning.controlsRemoved(text);
    if (clean.isBlank()) {
      return new FeedReading.Unreadable("is empty");
    }
    if (clean.chars().filter(c -> c == '<').count() > MAX_TAGS) {
      return new FeedReading.Unreadable("holds far more elements than any feed does");
    }
    if (clean.stripLeading().startsWith("{")) {
      return JsonFeeds.read(clean, address, cut);
    }
    Matcher root = ROOT.matcher(clean).region(0, Math.min(HEAD, clean.length()));
    Matcher page = PAGE.matcher(clean).region(0, Math.min(HEAD, clean.length()));
    boolean isFeed = root.find();
    if (page.find() && (!isFeed || page.start() < root.start())) {
      return new FeedReading.WebPage(FeedLinks.in(clean, address));
    }
    if (!isFeed) {
      return new FeedReading.Unreadable("is neither a feed nor a web page");
    }
    String fault = Cleaning.fault(clean, root.start());
    if (fault != null) {
      return new FeedReading.Unreadable(fault);
    }
    int end = cut ? lastEnd(clean, root.end()) : clean.length();
    return XmlFeeds.read(clean.substring(root.start(), end), address);
  }

  /** Behind the last entry that ends; half a text must not pass for the whole. */
  private static int lastEnd(String text, int from) {
    int last = from;
    Matcher end = ENTRY_END.matcher(text).region(from, text.length());
    while (end.find()) {
      last = end.end();
    }
    return last;
  }
}
