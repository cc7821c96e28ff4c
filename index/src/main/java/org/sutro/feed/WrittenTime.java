package org.sutro.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Span;
import org.sutro.language.DateMention;
import org.sutro.language.Dates;

/**
 * Points in time as feeds and pages write them: ISO 8601, RFC 822 with all its misspellings, and
 * Bengali, Hindi or English words. Without a zone it is the publisher's own time, which is taken to
 * be that of Dhaka; without a time of day it is the day's beginning.
 */
public final class WrittenTime {

  /** Where most of the publishers are. */
  static final ZoneId HOME = ZoneId.of("Asia/Dhaka");

  private static final int LONGEST = 200;
  private static final int FIRST_YEAR = 1971;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:[T ,]+(\\d\\d?):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?\\s*(.*))?");
  private static final Pattern TIME =
      Pattern.compile("(?i)(\\d{1,2})[:.](\\d\\d)(?:[:.](\\d\\d))?(?:\\s*\\(?([ap])\\.?m\\b)?");
  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d\\d):?(\\d\\d)\\b");
  private static final Pattern AFTER_NOON =
      Pattern.compile("পিএম|অপরাহ্ণ|অপরাহ্ন|বিকাল|বিকেল|সন্ধ্যা|রাত|দুপুর|शाम|रात|दोपहर");

  /** Offsets in minutes of the names that stand in feeds of the region and in RFC 822. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("BDT", 360),
          Map.entry("BST", 360),
          Map.entry("IST", 330),
          Map.entry("MSK", 180),
          Map.entry("CET", 60),
          Map.entry("CEST", 120),
          Map.entry("EST", -300),
          Map.entry("EDT", -240),
          Map.entry("CST", -360),
          Map.entry("CDT", -300),
          Map.entry("MST", -420),
          Map.entry("MDT", -360),
          Map.entry("PST", -480),
          Map.entry("PDT", -420));

  private static final Pattern ZONE = Pattern.compile("\\b([A-Z]{1,4})\\b");

  private WrittenTime() {}

  /** The first of several that can be read; null when none can. */
  public static @Nullable OffsetDateTime of(@Nullable String... written) {
    for (String one : written) {
      OffsetDateTime time = one == null ? null : read(one);
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  private static @Nullable OffsetDateTime read(String written) {
    String text = western(written.strip());
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    try {
      if (text.matches("1\\d{9}|1\\d{12}")) {
        return home(Long.parseLong(text.substring(0, 10)));
      }
      Matcher iso = ISO.matcher(text);
      OffsetDateTime time = iso.matches() ? iso(iso) : words(text);
      return time == null || time.getYear() < FIRST_YEAR ? null : time;
    } catch (DateTimeException e) {
      return null; // 31 February
    }
  }

  private static OffsetDateTime home(long seconds) {
    return Instant.ofEpochSecond(seconds).atZone(HOME).toOffsetDateTime();
  }

  private static OffsetDateTime iso(Matcher iso) {
    LocalDate day = LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
    if (iso.group(4) == null) {
      return day.atStartOfDay(HOME).toOffsetDateTime();
    }
    LocalTime time = LocalTime.of(number(iso.group(4)), number(iso.group(5)), number(iso.group(6)));
    String rest = iso.group(7);
    return at(day.atTime(afternoon(time, rest.toLowerCase(Locale.ROOT).startsWith("p"))), rest);
  }

  private static @Nullable OffsetDateTime words(String text) {
    List<DateMention> days = Dates.in(text, new Span(0, text.length()), null);
    DateMention day =
        days.stream()
            .filter(d -> d.certainty() == DateMention.Certainty.STATED && d.from().equals(d.to()))
            .findFirst()
            .orElse(null);
    if (day == null) {
      return null;
    }
    String rest = text.substring(0, day.span().start()) + " " + text.substring(day.span().end());
    Matcher time = TIME.matcher(rest);
    if (!time.find()) {
      return day.from().atStartOfDay(HOME).toOffsetDateTime();
    }
    LocalTime clock =
        LocalTime.of(number(time.group(1)), number(time.group(2)), number(time.group(3)));
    boolean after =
        time.group(4) == null
            ? AFTER_NOON.matcher(rest).find()
            : time.group(4).equalsIgnoreCase("p");
    LocalTime hour = afternoon(clock, after);
    boolean midnight = "a".equalsIgnoreCase(time.group(4)) && hour.getHour() == 12;
    return at(day.from().atTime(midnight ? hour.minusHours(12) : hour), rest.substring(time.end()));
  }

  private static LocalTime afternoon(LocalTime time, boolean after) {
    return after && time.getHour() < 12 ? time.plusHours(12) : time;
  }

  /**
   * With the zone that stands in {@code rest}. Universal time is what programs write who do not say
   * where they are, so it is turned into the publisher's day.
   */
  private static OffsetDateTime at(LocalDateTime time, String rest) {
    Integer minutes = minutes(rest);
    if (minutes == null) {
      return time.atZone(HOME).toOffsetDateTime();
    }
    OffsetDateTime there = time.atOffset(ZoneOffset.ofTotalSeconds(minutes * 60));
    return minutes == 0 ? there.atZoneSameInstant(HOME).toOffsetDateTime() : there;
  }

  private static @Nullable Integer minutes(String rest) {
    Matcher offset = OFFSET.matcher(rest);
    if (offset.find()) {
      int minutes = number(offset.group(2)) * 60 + number(offset.group(3));
      return offset.group(1).equals("-") ? -minutes : minutes;
    }
    Matcher zone = ZONE.matcher(rest);
    while (zone.find()) {
      Integer minutes = ZONES.get(zone.group(1));
      if (minutes != null) {
        return minutes;
      }
    }
    return null;
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** Bengali and Devanagari digits as western ones. */
  private static String western(String text) {
    StringBuilder western = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = (c >= '০' && c <= '৯') || (c >= '०' && c <= '९');
      western.append(digit ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return western.toString();
  }
}
