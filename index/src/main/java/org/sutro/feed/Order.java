package org.sutro.feed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/** In what order the entries of a feed stand, as far as their dates tell. */
public enum Order {
  /** As feeds are written. */
  NEWEST_FIRST,
  /** So that what is missing at its end is the newest. */
  OLDEST_FIRST,
  /** They have no dates, or all the same. */
  UNTOLD;

  /** How most of the entries follow each other: an old one may be pinned to the top. */
  public static Order of(List<Entry> entries) {
    List<OffsetDateTime> dates =
        entries.stream().map(Entry::published).filter(Objects::nonNull).toList();
    int growing = 0;
    for (int i = 1; i < dates.size(); i++) {
      growing += Integer.signum(dates.get(i).compareTo(dates.get(i - 1)));
    }
    return growing > 0 ? OLDEST_FIRST : growing < 0 ? NEWEST_FIRST : UNTOLD;
  }
}
