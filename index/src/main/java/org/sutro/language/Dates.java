package org.sutro.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Span;

/**
 * Reads the dates a text mentions, in Bengali, Hindi and English: days, months and years by name or
 * number, weekdays, and words like গতকাল and আগামী মাসে. Dates of the Bengali calendar are known as
 * dates but not converted.
 */
public final class Dates {

  private Dates() {}

  /**
   * The dates in a stretch of text, in order, not overlapping.
   *
   * @param text the text
   * @param within where to look
   * @param reference the day the text was written, which "yesterday" and dates without a year are
   *     read from; when null, the former are left out and the latter are {@link
   *     DateMention.Certainty#YEARLESS}
   * @throws IndexOutOfBoundsException if {@code within} reaches beyond the text
   */
  public static List<DateMention> in(String text, Span within, @Nullable LocalDate reference) {
    return mentions(DateReader.read(Token.of(text, within), reference));
  }

  static List<DateMention> mentions(List<DateReader.Found> found) {
    List<DateMention> mentions = new ArrayList<>();
    for (DateReader.Found one : found) {
      if (one.mention() != null) {
        mentions.add(one.mention());
      }
    }
    return mentions;
  }
}
