package org.sutro.bot.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When a channel's editions are due, by the clock of its own time zone.
 *
 * <p>A time that a clock change skips is due the moment the clocks are moved; a time that a clock
 * change repeats is due the first time only. So every day of the calendar has each of its times
 * once, whatever the clocks do.
 *
 * @param days the days of the calendar with an edition
 * @param times times of day, earliest first, at least one
 * @param zone the clock they are read on
 */
public record Schedule(Days days, SortedSet<LocalTime> times, ZoneId zone) {

  /** Most editions a day. */
  public static final int MOST_TIMES = 8;

  /** Checks the number of times. */
  public Schedule {
    if (times.isEmpty() || times.size() > MOST_TIMES) {
      throw new IllegalArgumentException("between 1 and " + MOST_TIMES + " times a day");
    }
    times = Collections.unmodifiableSortedSet(new TreeSet<>(times));
  }

  /**
   * The occurrences after one instant and not after another, earliest first.
   *
   * @param after excluded
   * @param upTo included
   */
  public List<Occurrence> between(Instant after, Instant upTo) {
    List<Occurrence> due = new ArrayList<>();
    LocalDate last = LocalDate.ofInstant(upTo, zone);
    // a day early: what a clock change moved may lie on the day before by the old offset
    for (LocalDate day = LocalDate.ofInstant(after, zone).minusDays(1);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      if (!days.has(day)) {
        continue;
      }
      for (LocalTime time : times) {
        Occurrence occurrence = at(day.atTime(time));
        if (occurrence.at().isAfter(after) && !occurrence.at().isAfter(upTo)) {
          due.add(occurrence);
        }
      }
    }
    return due;
  }

  /** True when there is an edition at a time of the calendar. */
  public boolean has(LocalDateTime local) {
    return days.has(local.toLocalDate()) && times.contains(local.toLocalTime());
  }

  /** The next occurrence after an instant. */
  public Occurrence next(Instant after) {
    LocalDate day = LocalDate.ofInstant(after, zone).minusDays(1);
    while (true) {
      if (days.has(day)) {
        for (LocalTime time : times) {
          Occurrence occurrence = at(day.atTime(time));
          if (occurrence.at().isAfter(after)) {
            return occurrence;
          }
        }
      }
      day = day.plusDays(1);
    }
  }

  /** When a time of the calendar is due, whether or not there is an edition then. */
  public Occurrence at(LocalDateTime local) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    if (change != null && change.isGap()) {
      return new Occurrence(local, change.getInstant());
    }
    ZoneOffset first = zone.getRules().getValidOffsets(local).getFirst();
    return new Occurrence(local, local.toInstant(first));
  }
}
