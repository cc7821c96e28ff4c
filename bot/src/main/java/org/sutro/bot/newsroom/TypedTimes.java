package org.sutro.bot.newsroom;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sutro.bot.digest.Schedule;

/** Times of day and time zones as people type them, in the digits of any script. */
final class TypedTimes {

  private static final Pattern OFFSET =
      Pattern.compile("(?:utc|gmt)? ?([+-]) ?([0-9]{1,2})(?::?([0-9]{2}))?");

  /** Names that say where a place is; others are older names of the same, or no places. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

  /** No place is further from Greenwich. A zone is the less the further east it is. */
  private static final ZoneOffset EAST = ZoneOffset.ofHours(14);

  private static final ZoneOffset WEST = ZoneOffset.ofHours(-12);

  private TypedTimes() {}

  /** Times of day; empty when one is not understood, or there are too many or none. */
  static Optional<SortedSet<LocalTime>> times(String words) {
    return SpokenTimes.in(ascii(words)).filter(all -> all.size() <= Schedule.MOST_TIMES);
  }

  /**
   * A zone by its name, such as {@code Asia/Tokyo}, by the last part of it when that is the name of
   * one place only, by what people call a place in it, or by how far it is from Greenwich.
   */
  static Optional<ZoneId> zone(String words) {
    String name = ascii(words).strip().toLowerCase(Locale.ROOT);
    if (name.equals("utc") || name.equals("gmt")) {
      return Optional.of(ZoneId.ofOffset("UTC", ZoneOffset.UTC));
    }
    Matcher offset = OFFSET.matcher(name);
    if (offset.matches()) {
      return offset(offset);
    }
    return PlaceNames.zone(name).or(() -> place(name.replace(' ', '_')));
  }

  private static Optional<ZoneId> offset(Matcher offset) {
    int sign = offset.group(1).equals("+") ? 1 : -1;
    int hours = Integer.parseInt(offset.group(2));
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    try {
      ZoneOffset distance = ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
      boolean far = distance.compareTo(EAST) < 0 || distance.compareTo(WEST) > 0;
      return far ? Optional.empty() : Optional.of(ZoneId.ofOffset("UTC", distance));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> place(String name) {
    List<String> places =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> PLACE.matcher(id).matches())
            .filter(id -> isCalled(name, id.toLowerCase(Locale.ROOT)))
            .toList();
    return places.size() == 1 ? Optional.of(ZoneId.of(places.getFirst())) : Optional.empty();
  }

  private static boolean isCalled(String name, String id) {
    return id.equals(name) || (!name.isEmpty() && id.endsWith("/" + name));
  }

  /** The same in the digits 0 to 9. */
  static String ascii(String words) {
    StringBuilder ascii = new StringBuilder();
    words
        .codePoints()
        .forEach(c -> {
          if (Character.isDigit(c)) {
            ascii.append(Character.digit(c, 10));
          } else {
            ascii.appendCodePoint(c);
          }
        });
    return ascii.toString();
  }
}
