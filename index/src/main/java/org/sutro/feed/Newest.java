package org.sutro.feed;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Chooses the newest of many entries. */
public final class Newest {

  private static final Comparator<Entry> BY_DATE =
      Comparator.comparing(Entry::published, Comparator.nullsFirst(OffsetDateTime.timeLineOrder()));

  private Newest() {}

  /**
   * The newest {@code most} of {@code entries}, in their order. Entries without a date count as
   * older than any other, and of those the first as the newest, as feeds are written.
   */
  public static List<Entry> of(List<Entry> entries, int most) {
    if (entries.size() <= most) {
      return entries;
    }
    Set<Integer> chosen =
        new HashSet<>(
            IntStream.range(0, entries.size())
                .boxed()
                .sorted(Comparator.comparing(entries::get, BY_DATE.reversed()))
                .limit(most)
                .toList());
    return IntStream.range(0, entries.size())
        .filter(chosen::contains)
        .mapToObj(entries::get)
        .toList();
  }
}
