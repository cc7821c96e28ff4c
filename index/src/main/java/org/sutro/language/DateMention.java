package org.sutro.language;

import java.time.LocalDate;
import org.sutro.article.Span;

/**
 * Days that a text speaks of.
 *
 * @param span the words that name them
 * @param from first day
 * @param to last day, inclusive; never before {@code from}
 * @param certainty how far the year is known
 */
public record DateMention(Span span, LocalDate from, LocalDate to, Certainty certainty) {

  /**
   * Stands in {@code from} and {@code to} of a {@link Certainty#YEARLESS} mention; a leap year, so
   * that every day exists.
   */
  public static final int NO_YEAR = 0;

  /** How far the year of a mention is known. */
  public enum Certainty {
    /** The year stands in the text beside the day or month. */
    STATED,
    /** Worked out from the reference date: the nearest such day. */
    GUESSED,
    /** Only day and month are known; the year is {@link #NO_YEAR} and means nothing. */
    YEARLESS,
    /** What "yesterday" and "last month" were on the reference date: as sure as that date is. */
    RELATIVE
  }

  /**
   * Checks the order of the days.
   *
   * @throws IllegalArgumentException if the last comes before the first
   */
  public DateMention {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("no days: " + from + ".." + to);
    }
  }
}
