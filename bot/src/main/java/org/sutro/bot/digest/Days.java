package org.sutro.bot.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Which days of the calendar have an edition. */
public sealed interface Days {

  /**
   * The same days of every week.
   *
   * @param days at least one
   */
  record OfWeek(Set<DayOfWeek> days) implements Days {
    /** Checks that there is a day. */
    public OfWeek {
      if (days.isEmpty()) {
        throw new IllegalArgumentException("at least one day");
      }
      days = Set.copyOf(days);
    }

    /** Every day. */
    public static OfWeek all() {
      return new OfWeek(EnumSet.allOf(DayOfWeek.class));
    }
  }

  /**
   * One day of every month; the month's last day where the month is shorter.
   *
   * @param day 1 to 31
   */
  record OfMonth(int day) implements Days {
    /** Checks the range. */
    public OfMonth {
      if (day < 1 || day > 31) {
        throw new IllegalArgumentException("no day of a month: " + day);
      }
    }
  }

  /** True when {@code day} has an edition. */
  default boolean has(LocalDate day) {
    return switch (this) {
      case OfWeek week -> week.days().contains(day.getDayOfWeek());
      case OfMonth month -> day.getDayOfMonth() == Math.min(month.day(), day.lengthOfMonth());
    };
  }
}
