package org.sutro.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sutro.tree.TooMuchException;

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

  /** How far into a document its first tag may stand, behind warnings of broken programs. */
  private static final int HEAD = 16_000;

  /** A reader. */
  public FeedReader() {}

  /**
   * Reads a text. Of one that breaks off, the entries that end in it are read.
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
    return reading instanceof Feed feed && Order.of(feed.entries()) == Order.OLDEST_FIRST
        ? new FeedReading.Unreadable(
            "is larger than is read, and begins with its oldest articles; is there one of the newest?")
        : reading;
  }

  private static FeedReading read(String text, String address, boolean cut) {
    String clean = Cleaning.controlsRemoved(text);
    if (clean.isBlank()) {
      return new FeedReading.Unreadable("is empty");
    }
    try {
      return clean.stripLeading().startsWith("{")
          ? JsonFeeds.read(clean, address, cut)
          : markup(clean, address, cut);
    } catch (TooMuchException e) {
      return new FeedReading.Unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static FeedReading markup(String clean, String address, boolean cut)
      throws TooMuchException {
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
    String name = clean.substring(root.start() + 1, root.end());
    Ends ends = Ends.in(clean, name, root.end());
    boolean whole = ends.whole() && !cut;
    int end = whole ? clean.length() : ends.lastEntry();
    return XmlFeeds.read(clean.substring(root.start(), end), address, whole);
  }
}
