package org.sutro.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sutro.language.DateMention;
import org.sutro.language.Quantity;

/**
 * Bare years in questions: 2022 sale, in 2026, ২০১৯ এ. In a question a number of this size is
 * hardly ever a count.
 */
final class Years {

  private static final int FIRST = 1900;
  private static final int LAST = 2100;

  /** Of a year, as it is typed: ২ হাজার is none. */
  private static final int DIGITS = 4;

  /** Behind a number that counts: ২০০০ জন, 2000টি. */
  private static final Pattern COUNTER =
      Pattern.compile("(?U)\\s*(?:জন|টি|টা|খানা|jon|ti|ta|people|लोग)(?![a-z])");

  private Years() {}

  /** The dates, and a whole year for each number that looks like one and is no part of a date. */
  static List<DateMention> added(String text, List<DateMention> dates, List<Quantity> quantities) {
    List<DateMention> all = new ArrayList<>(dates);
    for (Quantity quantity : quantities) {
      boolean year =
          quantity.span().length() == DIGITS
              && Character.isDigit(text.charAt(quantity.span().start()))
              && !COUNTER.matcher(text).region(quantity.span().end(), text.length()).lookingAt()
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
