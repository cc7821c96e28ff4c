package org.sutro.language;

import java.util.List;
import org.sutro.article.Span;

/**
 * Reads the numbers of a text that count or measure: digits, number words (সাড়ে তিন হাজার, ढाई लाख,
 * two million), ranges, percentages and comparisons, in Bengali, Hindi and English. Dates, times of
 * day, ordinals, names with numbers (এস-৪০০), fractions, the article একটি and vague words (কয়েক
 * হাজার) are none.
 */
public final class Quantities {

  private Quantities() {}

  /**
   * The quantities in a stretch of text, in order, not overlapping.
   *
   * @throws IndexOutOfBoundsException if {@code within} reaches beyond the text
   */
  public static List<Quantity> in(String text, Span within) {
    return NumbersAndDates.in(text, within, null).quantities();
  }
}
