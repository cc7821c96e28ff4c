package org.sutro.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sutro.language.DateMention;
import org.sutro.language.Quantity;

/**
 * Bare years in questions: 2022 sale, in 2026, ২০১৯ এ. In a question a number of this size is
 * hardly ever a count.
 */
final class Years {

  private static final int FIRST = 1900;
  private static final int LAST = 2100;

  /** Of a year, as it is typed: ২ হাজার and ২০০০ জন are no years. */
  private static final int DIGITS = 4;

  private Years() {}

  /** The dates, and a whole year for each number that looks like one and is no part of a date. */
  static List<DateMention> added(String text, List<DateMention> dates, List<Quantity> quantities) {
    List<DateMention> all = new ArrayList<>(dates);
    for (Quantity quantity : quantities) {
      boolean year =
          quantity.span().length() == DIGITS
              && Character.isDigit(text.charAt(quantity.span().start()))
              && quantity.low() == quantity.high()
              && quantity.low() >= FIRST
              && quantity.low() <= LAST
              && quantity.low() == Math.rint(quantity.low())
              && quantity.kind() == Quantity.Kind.EXACT;
      if (year && dates.stream().noneMatch(d -> d.span().overlaps(quantity.span()))) {
        int value = (int) quantity.low();
        all.add(
            new DateMention(
                quantity.span(),
                LocalDate.of(value, 1, 1),
                LocalDate.of(value, 12, 31),
                DateMention.Certainty.STATED));
      }
    }
    return all;
  }
}
