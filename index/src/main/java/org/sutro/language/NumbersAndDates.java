package org.sutro.language;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Span;

/**
 * The numbers and dates of a text, read together: a number that belongs to a date counts nothing.
 *
 * @param quantities as {@link Quantities#in} finds them
 * @param dates as {@link Dates#in} finds them
 */
public record NumbersAndDates(List<Quantity> quantities, List<DateMention> dates) {

  /**
   * The numbers and dates in a stretch of text.
   *
   * @param reference the day the text was written, null when unknown
   * @throws IndexOutOfBoundsException if the stretch reaches beyond the text
   */
  public static NumbersAndDates in(String text, Span within, @Nullable LocalDate reference) {
    List<Token> tokens = Token.of(text, within);
    List<DateReader.Found> dates = DateReader.read(tokens, reference);
    return new NumbersAndDates(QuantityReader.read(tokens, dates), Dates.mentions(dates));
  }
}
