package org.sutro.bot.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.language.DateMention;
import org.sutro.language.Dates;

/** On which day happened what a sentence of the news tells. */
public final class EventDay {

  /** News tells what happened within a week; what is dated further back is told along. */
  private static final int LONGEST = 7;

  private EventDay() {}

  /**
   * The day the sentence names, when it names one that can be it; else the day of the report. Of
   * several "today", "yesterday" and the like say when it happened.
   */
  public static LocalDate of(Quote quote) {
    LocalDate reported = quote.article().published().date();
    List<DateMention> days =
        Dates.in(quote.text(), new Span(0, quote.text().length()), reported).stream()
            .filter(day -> day.from().equals(day.to()))
            .filter(day -> !day.from().isAfter(reported))
            .filter(day -> !day.from().isBefore(reported.minusDays(LONGEST)))
            .toList();
    List<LocalDate> relative =
        distinct(days, day -> day.certainty() == DateMention.Certainty.RELATIVE);
    List<LocalDate> found = relative.isEmpty() ? distinct(days, day -> true) : relative;
    return found.size() == 1 ? found.getFirst() : reported;
  }

  private static List<LocalDate> distinct(List<DateMention> days, Predicate<DateMention> which) {
    return days.stream().filter(which).map(DateMention::from).distinct().toList();
  }
}
