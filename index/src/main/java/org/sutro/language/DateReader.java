package org.sutro.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Span;
import org.sutro.language.CalendarWords.Unit;
import org.sutro.language.DateMention.Certainty;
import org.sutro.language.YearGuess.Days;

/**
 * Finds dates among tokens, each from its first token on; what one date has taken is not read
 * again.
 */
final class DateReader {

  private static final Set<String> TO =
      Set.of("থেকে", "হতে", "ও", "এবং", "বা", "-", "to", "and", "से", "और");
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "in", "since", "of", "by", "during", "from", "until", "year", "वर्ष", "साल", "सन", "সন");
  private static final Set<String> AFTER_YEAR =
      Set.of("में", "से", "के", "की", "का", "तक", "পর্যন্ত", "পর");
  private static final Set<String> YEAR_CASES =
      Set.of("এ", "এর", "এই", "তে", "কে", "এও", "ে", "ের");
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2099;

  /**
   * Tokens that speak of a date.
   *
   * @param first index of the first
   * @param end index behind the last
   * @param mention the days; null when they cannot be told (Bengali calendar, no reference)
   */
  record Found(int first, int end, @Nullable DateMention mention) {}

  private final List<Token> tokens;
  private final @Nullable LocalDate reference;
  private final List<Found> found = new ArrayList<>();

  private DateReader(List<Token> tokens, @Nullable LocalDate reference) {
    this.tokens = tokens;
    this.reference = reference;
  }

  /** The dates among the tokens, in order. */
  static List<Found> read(List<Token> tokens, @Nullable LocalDate reference) {
    DateReader reader = new DateReader(tokens, reference);
    int at = 0;
    while (at < tokens.size()) {
      at = Math.max(at + 1, reader.at(at));
    }
    return reader.found;
  }

  /** Reads a date that begins here; the index behind it, or the same index when there is none. */
  private int at(int i) {
    Token token = token(i);
    if (token.isNumber()) {
      int end = numeric(i);
      end = end > i ? end : yearFirst(i);
      return end > i ? end : dayFirst(i, i, Pointing.NONE);
    }
    if (!token.isWord()) {
      return i;
    }
    Pointing direction = CalendarWords.direction(token.text());
    if (direction != Pointing.NONE) {
      return directed(i, direction);
    }
    if (!CalendarWords.mayBegin(token.text())) {
      return i;
    }
    int end = monthFirst(i, i, Pointing.NONE);
    end = end > i ? end : weekday(i, i, Pointing.NONE);
    return end > i ? end : daysAway(i);
  }

  /** 2024-06-19, 17/01/2025, 17.01.2025, 7/15/2016. */
  private int numeric(int i) {
    Token sign = token(i + 1);
    boolean shaped =
        sign.glued()
            && (sign.is("-") || sign.is("/") || sign.is("."))
            && token(i + 3).is(sign.text())
            && number(i + 2) > 0
            && number(i + 4) > 0
            && token(i + 2).glued()
            && token(i + 3).glued()
            && token(i + 4).glued();
    if (!shaped) {
      return i;
    }
    Days days = isYear(i) ? days(number(i), number(i + 2), number(i + 4)) : null;
    if (isYear(i + 4)) {
      Days dayFirst = days(number(i + 4), number(i + 2), number(i));
      days = dayFirst != null ? dayFirst : days(number(i + 4), number(i), number(i + 2));
    }
    if (days == null) {
      return i;
    }
    int end = add(i, i + 5, days, Certainty.STATED);
    while (token(end).glued()
        && (token(end).is("t") || token(end).is(":") || token(end).isNumber())) {
      end++; // T10:00 behind an ISO date is no quantity
    }
    return end;
  }

  private static @Nullable Days days(int year, int month, int day) {
    return YearGuess.in(year, month, day, day);
  }

  /** ২০২৪ সালে, ২০২২ সালের ফেব্রুয়ারিতে, ২০২৪ সালের ১৯ জুন, ২০২৪-২৫ সালে, in 2024. */
  private int yearFirst(int i) {
    if (!isYear(i)) {
      return i;
    }
    int year = number(i);
    int last = lastYear(i);
    int end = last > 0 ? i + 3 : i + 1;
    boolean named = CalendarWords.isYearWord(token(end).text());
    boolean hung = token(end).isGluedHyphen() && YEAR_CASES.contains(token(end + 1).text());
    boolean glued = token(end).glued() && YEAR_CASES.contains(token(end).text());
    if (last > 0) {
      return add(i, named ? end + 1 : end, YearGuess.years(year, last), Certainty.STATED);
    }
    int behind = end + (hung ? 2 : named || glued ? 1 : 0);
    if (behind > end) {
      int detailed = ofYear(i, behind, year);
      return detailed > i
          ? detailed
          : add(i, behind, YearGuess.years(year, year), Certainty.STATED);
    }
    boolean told =
        BEFORE_YEAR.contains(token(i - 1).text()) || AFTER_YEAR.contains(token(end).text());
    boolean counted = token(i).end() - token(i).start() != 4 || token(end).is("%");
    return told && !counted ? add(i, end, YearGuess.years(year, year), Certainty.STATED) : i;
  }

  /** The second year of ২০২৪-২৫, ২০২২-২০২৪ or ২০২২ থেকে ২০২৪; 0 when there is none. */
  private int lastYear(int i) {
    boolean joined = token(i + 1).is("-") || token(i + 1).is("থেকে") || token(i + 1).is("to");
    if (!joined) {
      return 0;
    }
    int first = number(i);
    if (isYear(i + 2) && number(i + 2) > first && !isMonth(i + 3)) {
      return number(i + 2);
    }
    boolean twoDigits =
        token(i + 1).isGluedHyphen() && token(i + 2).glued() && token(i + 2).text().length() == 2;
    return twoDigits && number(i + 2) == (first + 1) % 100 ? first + 1 : 0;
  }

  /** Month or day and month behind "of the year". */
  private int ofYear(int i, int at, int year) {
    DayRange range = dayRange(at);
    int monthAt = range == null ? at : range.end();
    int month = CalendarWords.month(token(monthAt).text());
    if (month == 0 || (range == null && number(at) > 0)) {
      return i;
    }
    Days days =
        range == null
            ? YearGuess.in(year, month, 0, 0)
            : YearGuess.in(year, month, range.first(), range.last());
    return days == null ? i : add(i, behindMonth(monthAt), days, Certainty.STATED);
  }

  /** ১৭ জানুয়ারি, ৩১শে অক্টোবর ২০২৪, ১১ থেকে ১৩ জুলাই, 18 January 2025. */
  private int dayFirst(int start, int i, Pointing direction) {
    DayRange range = dayRange(i);
    if (range == null) {
      return start;
    }
    String name = token(range.end()).text();
    if (CalendarWords.isBengaliMonth(name)) {
      int end = range.end() + 1;
      found.add(new Found(start, number(end) > 1000 ? end + 1 : end, null));
      return found.getLast().end();
    }
    int month = CalendarWords.month(name);
    return month == 0 ? start : withYear(start, range.end(), direction, month, range);
  }

  private int withYear(
      int start, int monthAt, Pointing direction, int month, @Nullable DayRange range) {
    int end = behindMonth(monthAt);
    int yearAt = token(end).is(",") ? end + 1 : end;
    int first = range == null ? 0 : range.first();
    int last = range == null ? 0 : range.last();
    if (isYear(yearAt)) {
      Days days = YearGuess.in(number(yearAt), month, first, last);
      int behind = CalendarWords.isYearWord(token(yearAt + 1).text()) ? yearAt + 2 : yearAt + 1;
      return days == null ? start : add(start, behind, days, Certainty.STATED);
    }
    return addYearless(start, end, direction, month, first, last);
  }

  private int addYearless(int start, int end, Pointing direction, int month, int first, int last) {
    LocalDate from = reference;
    if (from == null) {
      Days days = YearGuess.in(DateMention.NO_YEAR, month, first, last);
      return days == null ? start : add(start, end, days, Certainty.YEARLESS);
    }
    Days days = YearGuess.near(from, direction, month, first, last);
    return days == null ? start : add(start, end, days, Certainty.GUESSED);
  }

  /** January 18 2025, জুলাই ২০২৪, অক্টোবর 18, ফেব্রুয়ারিতে. */
  private int monthFirst(int start, int i, Pointing direction) {
    String name = token(i).text();
    int month = CalendarWords.month(name);
    if (month == 0) {
      return start;
    }
    int dayAt = token(i + 1).is(".") ? i + 2 : i + 1;
    int day = number(dayAt);
    if (day > 0 && day <= 31 && token(dayAt).text().length() <= 2 && !isCounted(dayAt)) {
      int behind =
          token(dayAt + 1).glued() && CalendarWords.isDayEnding(token(dayAt + 1).text())
              ? dayAt + 2
              : dayAt + 1;
      int yearAt = token(behind).is(",") ? behind + 1 : behind;
      if (isYear(yearAt)) {
        Days days = days(number(yearAt), month, day);
        return days == null ? start : add(start, yearAt + 1, days, Certainty.STATED);
      }
      return addYearless(start, behind, direction, month, day, day);
    }
    int yearAt = token(i + 1).is(",") ? i + 2 : i + 1;
    boolean bare = !isYear(yearAt) && direction == Pointing.NONE && !isMonthWord(i + 1);
    return bare && CalendarWords.isAmbiguousMonth(name)
        ? start
        : withYear(start, i, direction, month, null);
  }

  /** A number behind a month that counts something: জুলাইয়ে ৫ জন. */
  private boolean isCounted(int i) {
    Token next = token(i + 1);
    boolean ending = next.glued() && CalendarWords.isDayEnding(next.text());
    boolean inflected =
        token(i - 1).text().endsWith("ে") || (token(i - 1).text().endsWith("র") && !isR(i - 1));
    return inflected
        || (next.isWord() && !ending && (next.glued() || NumberWords.isCounter(next.text())));
  }

  /** September to December end in a র of their own. */
  private boolean isR(int i) {
    return token(i).text().endsWith("বর");
  }

  /** গত নভেম্বরে, আগামী ১১ থেকে ১৩ জুলাই, গত বুধবার, চলতি বছর, গত পরশু. */
  private int directed(int i, Pointing direction) {
    int next = i + 1;
    int end = dayFirst(i, next, direction);
    end = end > i ? end : monthFirst(i, next, direction);
    end = end > i ? end : weekday(i, next, direction);
    if (end > i || !token(next).isWord()) {
      return end;
    }
    LocalDate from = reference;
    Unit unit = CalendarWords.unit(token(next).text());
    if (unit != null && from != null) {
      return add(i, next + 1, YearGuess.unit(from, direction, unit), Certainty.RELATIVE);
    }
    if (direction == Pointing.PAST && token(next).text().startsWith("পরশু") && from != null) {
      return add(i, next + 1, new Days(from.minusDays(2), from.minusDays(2)), Certainty.RELATIVE);
    }
    return i;
  }

  /** A weekday; silent when the date itself stands beside it: শুক্রবার (১৭ জানুয়ারি). */
  private int weekday(int start, int i, Pointing direction) {
    DayOfWeek day = CalendarWords.weekday(token(i).text());
    LocalDate from = reference;
    if (day == null || from == null) {
      return start;
    }
    int next = i + 1;
    while (token(next).is("(")
        || token(next).is(",")
        || CalendarWords.direction(token(next).text()) != Pointing.NONE) {
      next++;
    }
    DayRange range = dayRange(next);
    if ((range != null && isMonth(range.end())) || (isMonth(next) && number(next + 1) > 0)) {
      return start;
    }
    LocalDate date = YearGuess.weekday(from, direction, day);
    return add(start, i + 1, new Days(date, date), Certainty.GUESSED);
  }

  private int daysAway(int i) {
    Integer away = CalendarWords.daysAway(token(i).text());
    LocalDate from = reference;
    if (away == null || from == null) {
      return i;
    }
    return add(i, i + 1, new Days(from.plusDays(away), from.plusDays(away)), Certainty.RELATIVE);
  }

  /** Days of a month, {@code first} and {@code last} from 1 to 31, and the token behind them. */
  private record DayRange(int first, int last, int end) {}

  private @Nullable DayRange dayRange(int i) {
    if (!isDay(i)) {
      return null;
    }
    int end = behindDay(i);
    if (TO.contains(token(end).text()) && isDay(end + 1)) {
      int behind = behindDay(end + 1);
      boolean month = isMonth(behind) || CalendarWords.isBengaliMonth(token(behind).text());
      return month ? new DayRange(number(i), number(end + 1), behind) : null;
    }
    return new DayRange(number(i), number(i), end);
  }

  private int behindDay(int i) {
    return CalendarWords.isDayEnding(token(i + 1).text()) ? i + 2 : i + 1;
  }

  private int behindMonth(int i) {
    return isMonthWord(i + 1) || (token(i + 1).is(".") && isYear(i + 2)) ? i + 2 : i + 1;
  }

  private boolean isMonthWord(int i) {
    return token(i).isWord() && CalendarWords.unit(token(i).text()) == Unit.MONTH;
  }

  private boolean isDay(int i) {
    int day = number(i);
    return day >= 1 && day <= 31 && token(i).text().length() <= 2;
  }

  private boolean isMonth(int i) {
    return token(i).isWord() && CalendarWords.month(token(i).text()) > 0;
  }

  private boolean isYear(int i) {
    return token(i).end() - token(i).start() == 4
        && number(i) >= FIRST_YEAR
        && number(i) <= LAST_YEAR;
  }

  /** A whole number of at most four digits; -1 for anything else. */
  private int number(int i) {
    Token token = token(i);
    if (!token.isNumber() || token.text().length() > 4 || token.text().indexOf('.') >= 0) {
      return -1;
    }
    return Integer.parseInt(token.text());
  }

  private Token token(int i) {
    return Token.at(tokens, i);
  }

  private int add(int first, int end, Days days, Certainty certainty) {
    Span span = new Span(token(first).start(), token(end - 1).end());
    found.add(new Found(first, end, new DateMention(span, days.from(), days.to(), certainty)));
    return end;
  }
}
