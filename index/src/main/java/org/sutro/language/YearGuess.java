package org.sutro.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Days of the calendar for what a text says about them. A range of days that leaves its month (৩০
 * থেকে ২) or does not exist (৩১ জুন) has none.
 */
final class YearGuess {

  /** First and last day. */
  record Days(LocalDate from, LocalDate to) {}

  private YearGuess() {}

  /** A month of a year, or days of it; {@code firstDay} 0 means the whole month. */
  static @Nullable Days in(int year, int month, int firstDay, int lastDay) {
    try {
      YearMonth whole = YearMonth.of(year, month);
      return firstDay == 0
          ? new Days(whole.atDay(1), whole.atEndOfMonth())
          : lastDay < firstDay ? null : new Days(whole.atDay(firstDay), whole.atDay(lastDay));
    } catch (DateTimeException e) {
      return null; // no such day
    }
  }

  static Days years(int first, int last) {
    return new Days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  /** The days nearest to the reference in the direction said; with no direction, nearest of all. */
  static @Nullable Days near(
      LocalDate reference, Pointing direction, int month, int firstDay, int lastDay) {
    Days best = null;
    long bestDistance = Long.MAX_VALUE;
    for (int year = reference.getYear() - 1; year <= reference.getYear() + 1; year++) {
      Days days = in(year, month, firstDay, lastDay);
      if (days != null && points(direction, reference, days)) {
        long distance = Math.abs(days.from().toEpochDay() - reference.toEpochDay());
        if (distance < bestDistance) {
          best = days;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  private static boolean points(Pointing direction, LocalDate reference, Days days) {
    return switch (direction) {
      case PAST ->
          days.to().isBefore(reference)
              || (days.from().equals(days.to()) && days.to().equals(reference));
      case FUTURE -> !days.to().isBefore(reference);
      case PRESENT -> days.from().getYear() == reference.getYear();
      case NONE -> true;
    };
  }

  /**
   * A weekday: the last one up to the reference, or strictly before or after it when a direction is
   * said.
   */
  static LocalDate weekday(LocalDate reference, Pointing direction, DayOfWeek day) {
    return reference.with(
        switch (direction) {
          case PAST -> TemporalAdjusters.previous(day);
          case FUTURE -> TemporalAdjusters.next(day);
          case PRESENT, NONE -> TemporalAdjusters.previousOrSame(day);
        });
  }

  /** The week (Monday to Sunday), month or year before, around or behind the reference. */
  static Days unit(LocalDate reference, Pointing direction, CalendarWords.Unit unit) {
    int away =
        switch (direction) {
          case PAST -> -1;
          case FUTURE -> 1;
          case PRESENT, NONE -> 0;
        };
    return switch (unit) {
      case WEEK -> {
        LocalDate monday =
            reference.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(away);
        yield new Days(monday, monday.plusDays(6));
      }
      case MONTH -> {
        YearMonth month = YearMonth.from(reference).plusMonths(away);
        yield new Days(month.atDay(1), month.atEndOfMonth());
      }
      case YEAR -> years(reference.getYear() + away, reference.getYear() + away);
    };
  }
}
