package org.sutro.event;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.language.DateMention;
import org.sutro.language.DateMention.Certainty;
import org.sutro.language.Dates;

/** On which day happened what a sentence of the news tells. */
public final class EventDay {

  /** A day without its year, or a weekday, is of the week before the report. */
  private static final int WEEK = 7;

  /** "The treaty of the 17th", "के": such a day tells which treaty, not when it was news. */
  private static final Pattern OF_SOMETHING =
      Pattern.compile("(?:ের|এর|ারির)$|^-(?:এর|র)(?=\\s)|^\\s+(?:के|का|की)(?=\\s)");

  /** "The treaty signed on the 19th": neither does one before a participle and its noun. */
  private static final Pattern DONE_THEN =
      Pattern.compile(
          "^(?:\\S*\\s+){1,3}?(?:\\S*(?:হওয়া|করা|দেওয়া|নেওয়া|পাওয়া)|স্বাক্ষরিত|ঘোষিত|অনুষ্ঠিত)\\s+\\S+");

  private static final int ENDING = 8;
  private static final int BEHIND = 60;

  private EventDay() {}

  /**
   * The day the sentence names, when it names one that can be it; else the day of the report. Of
   * several "today", "yesterday" and the like say when it happened.
   */
  public static LocalDate of(Quote quote) {
    LocalDate reported = quote.article().published().date();
    String text = quote.text();
    List<DateMention> days =
        Dates.in(text, new Span(0, text.length()), reported).stream()
            .filter(day -> day.from().equals(day.to()) && !day.from().isAfter(reported))
            .filter(day ->
                day.certainty() == Certainty.STATED
                    || !day.from().isBefore(reported.minusDays(WEEK)))
            .filter(day -> !isOfSomethingElse(text, day.span()))
            .toList();
    List<LocalDate> relative =
        distinct(days.stream().filter(day -> day.certainty() == Certainty.RELATIVE));
    List<LocalDate> found = relative.isEmpty() ? distinct(days.stream()) : relative;
    return found.size() == 1 ? found.getFirst() : reported;
  }

  private static boolean isOfSomethingElse(String text, Span day) {
    String ending = text.substring(Math.max(day.start(), day.end() - ENDING), day.end());
    String behind = text.substring(day.end(), Math.min(text.length(), day.end() + BEHIND));
    return OF_SOMETHING.matcher(ending).find()
        || OF_SOMETHING.matcher(behind).find()
        || DONE_THEN.matcher(behind).find();
  }

  private static List<LocalDate> distinct(Stream<DateMention> days) {
    return days.map(DateMention::from).distinct().toList();
  }
}
