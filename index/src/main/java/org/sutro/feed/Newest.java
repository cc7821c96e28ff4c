package org.sutro.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Chooses the newest of many entries. */
public final class Newest {

  /** Sites write the time of their own zone for that of another. */
  private static final Duration ZONES = Duration.ofDays(1);

  private Newest() {}

  /**
   * The newest {@code most} of {@code entries}, in their order. Entries without a date count as
   * older than any other, and of those the first as the newest, as feeds are written.
   */
  public static List<Entry> of(List<Entry> entries, int most) {
    return of(entries, most, Instant.MAX);
  }

  /** The same at a moment: a date that lies ahead of it is none. */
  public static List<Entry> of(List<Entry> entries, int most, Instant now) {
    if (entries.size() <= most) {
      return entries;
    }
    Set<Integer> chosen =
        new HashSet<>(
            IntStream.range(0, entries.size())
                .boxed()
                .sorted(
                    Comparator.comparing(i -> date(entries.get(i), now), Comparator.reverseOrder()))
                .limit(most)
                .toList());
    return IntStream.range(0, entries.size())
        .filter(chosen::contains)
        .mapToObj(entries::get)
        .toList();
  }

  private static long date(Entry entry, Instant now) {
    OffsetDateTime date = entry.published();
    return date == null || date.toEpochSecond() - ZONES.toSeconds() > now.getEpochSecond()
        ? Long.MIN_VALUE
        : date.toEpochSecond();
  }
}
