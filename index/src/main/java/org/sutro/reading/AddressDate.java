package org.sutro.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day that many sites write into a page's address: plainly (/2024/11/01/, -20241101-), or as
 * six digits among others, which only count when the text speaks of the same day and month.
 *
 * @param written the plainly written day, null when there is none
 * @param hidden days that six digits of a longer number may mean
 */
record AddressDate(@Nullable LocalDate written, List<LocalDate> hidden) {

  private static final int FIRST_YEAR = 1995;
  private static final int LONGEST = 2000;
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)([/_-]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern DIGITS = Pattern.compile("\\d{6,24}");

  AddressDate {
    hidden = List.copyOf(hidden);
  }

  /**
   * What an address says; nothing when there is no address. Days after {@code captured} can't be
   * meant.
   */
  static AddressDate in(@Nullable String url, LocalDate captured) {
    if (url == null || url.length() > LONGEST) {
      return new AddressDate(null, List.of());
    }
    Matcher plain = PLAIN.matcher(url);
    while (plain.find()) {
      LocalDate date =
          day(
              Integer.parseInt(plain.group(1)),
              Integer.parseInt(plain.group(3)),
              Integer.parseInt(plain.group(4)));
      if (date != null && !date.isAfter(captured) && date.getYear() >= FIRST_YEAR) {
        return new AddressDate(date, List.of());
      }
    }
    return new AddressDate(null, hidden(url, captured));
  }

  private static List<LocalDate> hidden(String url, LocalDate captured) {
    List<LocalDate> days = new ArrayList<>();
    Matcher digits = DIGITS.matcher(url);
    while (digits.find()) {
      String run = digits.group();
      for (int at = 0; at + 6 <= run.length(); at++) {
        LocalDate date =
            day(
                2000 + Integer.parseInt(run.substring(at, at + 2)),
                Integer.parseInt(run.substring(at + 2, at + 4)),
                Integer.parseInt(run.substring(at + 4, at + 6)));
        if (date != null && !date.isAfter(captured)) {
          days.add(date);
        }
      }
    }
    return days;
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null; // thirteenth months and thirty-second days are other numbers
    }
  }

  /** The hidden day that is the text's day in some year, null when none is. */
  @Nullable LocalDate yearFor(IntFunction<@Nullable LocalDate> dayInYear) {
    for (LocalDate date : hidden) {
      if (date.equals(dayInYear.apply(date.getYear()))) {
        return date;
      }
    }
    return null;
  }
}
