package org.sutro.language;

import org.sutro.article.Span;

/**
 * A number that a text gives for something counted or measured.
 *
 * @param span the words or digits of the number, multipliers and per cent sign included,
 *     classifiers and units not
 * @param low least value
 * @param high greatest value, never below {@code low}; infinite for {@link Kind#AT_LEAST}
 * @param kind how the text means it
 */
public record Quantity(Span span, double low, double high, Kind kind) {

  /** How a number is meant. */
  public enum Kind {
    /** One value. */
    EXACT,
    /** One value with প্রায়, लगभग, about before it. */
    APPROXIMATE,
    /** From {@code low} to {@code high}. */
    RANGE,
    /** {@code low} or more: ১০০-র বেশি, শতাধিক, কমপক্ষে ১০০. */
    AT_LEAST,
    /** {@code high} or less: সর্বোচ্চ ১০০, ১০০-র কম; {@code low} is 0. */
    AT_MOST,
    /** Per cent, one value or a range. */
    PERCENT
  }

  /**
   * Checks the order of the values.
   *
   * @throws IllegalArgumentException if {@code high} is below {@code low}
   */
  public Quantity {
    if (!(low <= high)) {
      throw new IllegalArgumentException("no quantity: " + low + ".." + high);
    }
  }

  /** True when this number can be the same as that: the two ranges share a value. */
  public boolean meets(Quantity that) {
    return low <= that.high && that.low <= high;
  }
}
