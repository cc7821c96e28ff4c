package org.sutro.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Span;
import org.sutro.language.DateMention;
import org.sutro.language.Dates;

/** Finds days written in Bengali, Hindi or English, or in figures. */
final class WrittenDates {

  /**
   * A day as it is written.
   *
   * @param year 0 when it is not written
   * @param month 1 to 12
   * @param firstDay the day, or the first of several; 0 when none is written
   * @param day the day, or the last of several; 0 when none is written
   * @param first index of its first word
   * @param last index of its last word
   */
  record Day(int year, int month, int firstDay, int day, int first, int last) {

    /** The date in {@code year}; null if there is none, as with 29 February. */
    @Nullable LocalDate in(int someYear) {
      try {
        return LocalDate.of(someYear, month, day);
      } catch (DateTimeException e) {
        return null;
      }
    }

    boolean isWhole() {
      return year > 0 && day > 0;
    }
  }

  /** Words before a month's name that can belong to its date: "২০২৪ সালের ১১ থেকে ১৩". */
  private static final int BEFORE = 6;

  /** Words from a month's name on that can: "অক্টোবর 18, 2024". */
  private static final int BEHIND = 4;

  private static final String[][] WEEKDAYS = {
    {"সোমবার", "सोमवार", "monday"},
    {"মঙ্গলবার", "मंगलवार", "tuesday"},
    {"বুধবার", "बुधवार", "wednesday"},
    {"বৃহস্পতিবার", "गुरुवार", "बृहस्पतिवार", "thursday"},
    {"শুক্রবার", "शुक्रवार", "friday"},
    {"শনিবার", "शनिवार", "saturday"},
    {"রোববার", "রবিবার", "रविवार", "sunday"},
  };
  private static final Map<String, Integer> WEEKDAY = numbered(WEEKDAYS);

  private WrittenDates() {}

  /** The days in {@code words}, which stand in {@code text}, in their order. */
  static List<Day> in(String text, List<PageWord> words) {
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Day day = words.get(i).isNumber() ? figures(text, words, i) : null;
      if (day != null) {
        days.add(day);
        i = day.last;
      }
    }
    return days.isEmpty() ? named(text, words) : days;
  }

  /**
   * Days with a month's name. Only the words around such a name are looked at: most text has none.
   */
  private static List<Day> named(String text, List<PageWord> words) {
    List<Day> days = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < words.size(); i++) {
      if (i >= next && words.get(i).is(Term.MONTH)) {
        int from = Math.max(next, i - BEFORE);
        add(days, text, words, from, Math.min(words.size(), i + BEHIND));
        next = days.isEmpty() ? next : Math.max(next, days.getLast().last + 1);
      }
    }
    return days;
  }

  private static void add(List<Day> days, String text, List<PageWord> words, int start, int end) {
    Span window = new Span(words.get(start).start(), words.get(end - 1).end());
    int word = start;
    for (DateMention mention : Dates.in(text, window, null)) {
      LocalDate from = mention.from();
      LocalDate to = mention.to();
      if (!YearMonth.from(from).equals(YearMonth.from(to))) {
        continue;
      }
      while (words.get(word).end() <= mention.span().start()) {
        word++;
      }
      int first = word;
      while (word + 1 < end && words.get(word + 1).start() < mention.span().end()) {
        word++;
      }
      boolean month = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
      int year = mention.certainty() == DateMention.Certainty.STATED ? from.getYear() : 0;
      int firstDay = month ? 0 : from.getDayOfMonth();
      int lastDay = month ? 0 : to.getDayOfMonth();
      days.add(new Day(year, from.getMonthValue(), firstDay, lastDay, first, word));
    }
  }

  /** The day of the week a word names; null if none. */
  static @Nullable DayOfWeek weekday(PageWord word) {
    Integer number = stem(word.form(), WEEKDAY);
    return number == null ? null : DayOfWeek.of(number);
  }

  /** The year a word gives, 1900 to 2100; 0 if none. */
  static int year(PageWord word) {
    int number = word.digits() == 4 ? word.number() : 0;
    return number >= 1900 && number <= 2100 ? number : 0;
  }

  /** 2025-11-21, 2025/11/21, 21.11.2025, 11/21/2025. */
  private static @Nullable Day figures(String text, List<PageWord> words, int i) {
    if (i + 2 >= words.size() || !words.get(i + 1).isNumber() || !words.get(i + 2).isNumber()) {
      return null;
    }
    char separator = between(text, words.get(i), words.get(i + 1));
    if (separator == 0 || separator != between(text, words.get(i + 1), words.get(i + 2))) {
      return null;
    }
    int one = words.get(i).number();
    int two = words.get(i + 1).number();
    int year = year(words.get(i));
    if (year > 0) {
      return day(year, two, words.get(i + 2).number(), i, i + 2);
    }
    year = year(words.get(i + 2));
    if (year == 0) {
      return null;
    }
    return isMonthFirst(words.get(i), words.get(i + 1), separator)
        ? day(year, one, two, i, i + 2)
        : day(year, two, one, i, i + 2);
  }

  /**
   * Only American spreadsheets write 4/12/2019 without leading zeros; and 5/23/2021 leaves no
   * choice.
   */
  private static boolean isMonthFirst(PageWord one, PageWord two, char separator) {
    if (one.number() > 12 || two.number() > 12) {
      return two.number() > 12;
    }
    return separator == '/'
        && one.form().charAt(0) < 0x80
        && (one.digits() == 1 || two.digits() == 1);
  }

  private static @Nullable Day day(int year, int month, int day, int first, int last) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31
        ? new Day(year, month, day, day, first, last)
        : null;
  }

  private static char between(String text, PageWord one, PageWord two) {
    char c = text.charAt(one.end());
    return two.start() == one.end() + 1 && (c == '-' || c == '/' || c == '.') ? c : 0;
  }

  /**
   * The number of a name that {@code form} is, or that it is with an ending of up to three letters.
   */
  private static @Nullable Integer stem(String form, Map<String, Integer> names) {
    Integer whole = names.get(form);
    if (whole != null || form.charAt(0) < 0x900) {
      return whole;
    }
    for (int cut = 1; cut <= 3 && form.length() - cut >= 4; cut++) {
      Integer number = names.get(form.substring(0, form.length() - cut));
      if (number != null) {
        return number;
      }
    }
    return null;
  }

  private static Map<String, Integer> numbered(String[][] names) {
    Map<String, Integer> numbers = new java.util.HashMap<>();
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i]) {
        numbers.put(PageWords.form(name), i + 1);
      }
    }
    return Map.copyOf(numbers);
  }
}
