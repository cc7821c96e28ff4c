package org.sutro.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds days written in Bengali, Hindi or English, or in figures. */
final class WrittenDates {

  /**
   * A day as it is written.
   *
   * @param year 0 when it is not written
   * @param month 1 to 12
   * @param day 0 when it is not written
   * @param first index of its first word
   * @param last index of its last word
   */
  record Day(int year, int month, int day, int first, int last) {

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

  private static final String[][] MONTHS = {
    {"জানুয়ারি", "জানুয়ারী", "जनवरी", "january", "jan"},
    {"ফেব্রুয়ারি", "ফেব্রুয়ারী", "फरवरी", "फ़रवरी", "february", "feb"},
    {"মার্চ", "मार्च", "march", "mar"},
    {"এপ্রিল", "अप्रैल", "april", "apr"},
    {"মে", "मई", "may"},
    {"জুন", "जून", "june", "jun"},
    {"জুলাই", "जुलाई", "july", "jul"},
    {"আগস্ট", "আগষ্ট", "अगस्त", "august", "aug"},
    {"সেপ্টেম্বর", "सितंबर", "सितम्बर", "september", "sept", "sep"},
    {"অক্টোবর", "अक्टूबर", "अक्तूबर", "october", "oct"},
    {"নভেম্বর", "नवंबर", "नवम्बर", "november", "nov"},
    {"ডিসেম্বর", "दिसंबर", "दिसम्बर", "december", "dec"},
  };
  private static final String[][] WEEKDAYS = {
    {"সোমবার", "सोमवार", "monday"},
    {"মঙ্গলবার", "मंगलवार", "tuesday"},
    {"বুধবার", "बुधवार", "wednesday"},
    {"বৃহস্পতিবার", "गुरुवार", "बृहस्पतिवार", "thursday"},
    {"শুক্রবার", "शुक्रवार", "friday"},
    {"শনিবার", "शनिवार", "saturday"},
    {"রোববার", "রবিবার", "रविवार", "sunday"},
  };
  private static final Map<String, Integer> MONTH = numbered(MONTHS);
  private static final Map<String, Integer> WEEKDAY = numbered(WEEKDAYS);

  private WrittenDates() {}

  /** The days in {@code words}, which stand in {@code text}, in their order. */
  static List<Day> in(String text, List<Word> words) {
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Day day = words.get(i).isNumber() ? figures(text, words, i) : named(words, i);
      if (day != null) {
        days.add(day);
        i = day.last;
      }
    }
    return days;
  }

  /** The day of the week a word names; null if none. */
  static @Nullable DayOfWeek weekday(Word word) {
    Integer number = stem(word.form(), WEEKDAY);
    return number == null ? null : DayOfWeek.of(number);
  }

  /** The year a word gives, 1900 to 2100; 0 if none. */
  static int year(Word word) {
    int number = word.digits() == 4 ? word.number() : 0;
    return number >= 1900 && number <= 2100 ? number : 0;
  }

  static int month(Word word) {
    Integer number = word.isNumber() ? null : stem(word.form(), MONTH);
    return number == null ? 0 : number;
  }

  /** 2025-11-21, 2025/11/21, 21.11.2025, 11/21/2025. */
  private static @Nullable Day figures(String text, List<Word> words, int i) {
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
  private static boolean isMonthFirst(Word one, Word two, char separator) {
    if (one.number() > 12 || two.number() > 12) {
      return two.number() > 12;
    }
    return separator == '/'
        && one.form().charAt(0) < 0x80
        && (one.digits() == 1 || two.digits() == 1);
  }

  private static @Nullable Day day(int year, int month, int day, int first, int last) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31
        ? new Day(year, month, day, first, last)
        : null;
  }

  /** A month by name, with a day before or behind it, and a year before or behind those. */
  private static @Nullable Day named(List<Word> words, int i) {
    int month = month(words.get(i));
    if (month == 0) {
      return null;
    }
    int first = i;
    int last = i;
    int day = i > 0 ? dayOf(words.get(i - 1)) : 0;
    if (day > 0) {
      first = i - 1;
    } else if (i + 1 < words.size() && dayOf(words.get(i + 1)) > 0 && isNear(words, i)) {
      day = dayOf(words.get(++last));
    }
    int year = last + 1 < words.size() && isNear(words, last) ? year(words.get(last + 1)) : 0;
    if (year > 0) {
      last++;
    } else {
      // ২০২৪ সালের ৫ আগস্ট
      year = first > 1 ? year(words.get(first - 2)) : 0;
    }
    return new Day(year, month, day, first, last);
  }

  private static boolean isNear(List<Word> words, int i) {
    return words.get(i + 1).start() - words.get(i).end() <= 3;
  }

  private static int dayOf(Word word) {
    int number = word.digits() <= 2 ? word.number() : 0;
    boolean ordinal = word.form().length() - word.digits() <= 3;
    return number >= 1 && number <= 31 && ordinal ? number : 0;
  }

  private static char between(String text, Word one, Word two) {
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
        numbers.put(Words.form(name), i + 1);
      }
    }
    return Map.copyOf(numbers);
  }
}
