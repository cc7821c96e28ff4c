package org.sutro.feed;

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
    String clean = Cleaning.controlsRemoved(text);
    if (clean.isBlank()) {
      return new FeedReading.Unreadable("is empty");
    }
    if (clean.chars().filter(c -> c == '<').count() > MAX_TAGS) {
      return new FeedReading.Unreadable("holds far more elements than any feed does");
    }
    if (clean.stripLeading().startsWith("{")) {
      return JsonFeeds.read(clean, address);
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
    return XmlFeeds.read(clean.substring(root.start()), address);
  }
}
