package org.sutro.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading something as a feed. */
public sealed interface FeedReading
    permits Feed, FeedReading.Maps, FeedReading.WebPage, FeedReading.Unreadable {

  /** A list of sitemaps, of which those of news are wanted. */
  record Maps(List<String> addresses) implements FeedReading {
    /** Keeps a copy. */
    public Maps {
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * No feed but a page.
   *
   * @param feeds the feeds linked from it
   */
  record WebPage(List<Link> feeds) implements FeedReading {
    /** Keeps a copy. */
    public WebPage {
      feeds = List.copyOf(feeds);
    }
  }

  /**
   * Neither.
   *
   * @param why the end of a sentence about the address
   */
  record Unreadable(String why) implements FeedReading {}

  /**
   * A link to a feed.
   *
   * @param title what the page calls it, if it does
   * @param address http or https
   */
  record Link(@Nullable String title, String address) {}
}
