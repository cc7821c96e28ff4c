package org.sutro.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of articles.
 *
 * @param title what it calls itself, if it does
 * @param entries its articles, at most {@link #MAX_ENTRIES}; in the order of the document, unless
 *     there were more: then the newest
 * @param dropped how many there were besides
 * @param whole false when the document breaks off
 */
public record Feed(@Nullable String title, List<Entry> entries, int dropped, boolean whole)
    implements FeedReading {

  /** Most entries that are looked at. */
  public static final int MAX_ENTRIES = 2000;

  /** Keeps a copy. */
  public Feed {
    entries = List.copyOf(entries);
  }
}
