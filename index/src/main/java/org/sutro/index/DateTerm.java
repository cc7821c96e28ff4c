package org.sutro.index;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sutro.language.DateMention;

/**
 * How days that a text speaks of stand in {@link Field#SENSE}: each day, its month and its year,
 * however they are written. Of a long time only what is not too many stands there: of a month its
 * name, of a decade nothing.
 */
public enum DateTerm {
  /** A day. */
  DAY {
    @Override
    Stream<String> names(LocalDate from, LocalDate to) {
      return ChronoUnit.DAYS.between(from, to) < WEEK
          ? from.datesUntil(to.plusDays(1)).map(LocalDate::toString)
          : Stream.empty();
    }
  },
  /** A month of a year. */
  MONTH {
    @Override
    Stream<String> names(LocalDate from, LocalDate to) {
      YearMonth first = YearMonth.from(from);
      long others = ChronoUnit.MONTHS.between(first, YearMonth.from(to));
      return others < FEW
          ? IntStream.rangeClosed(0, (int) others).mapToObj(i -> first.plusMonths(i).toString())
          : Stream.empty();
    }
  },
  /** A year. */
  YEAR {
    @Override
    Stream<String> names(LocalDate from, LocalDate to) {
      return to.getYear() - from.getYear() < FEW
          ? IntStream.rangeClosed(from.getYear(), to.getYear()).mapToObj(Integer::toString)
          : Stream.empty();
    }
  };

  private static final String MARK = "@";
  private static final int WEEK = 7;
  private static final int FEW = 3;

  abstract Stream<String> names(LocalDate from, LocalDate to);

  /** The terms of this kind; none where there would be many, or the year is not known. */
  public List<String> of(DateMention date) {
    return date.certainty() == DateMention.Certainty.YEARLESS
        ? List.of()
        : names(date.from(), date.to()).map(MARK::concat).toList();
  }

  /** The terms of every kind. */
  static List<String> all(DateMention date) {
    return Stream.of(values()).flatMap(kind -> kind.of(date).stream()).toList();
  }

  /** The terms of every kind for a day. */
  static List<String> all(LocalDate day) {
    return Stream.of(values()).flatMap(kind -> kind.names(day, day)).map(MARK::concat).toList();
  }
}
