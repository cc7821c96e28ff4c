package org.sutro.article;

import java.time.LocalDate;
import java.util.Locale;

/**
 * When an article was published, and how that is known.
 *
 * @param date the day, in the publisher's calendar as far as known
 * @param basis how sure the day is
 */
public record Published(LocalDate date, Basis basis) implements Comparable<Published> {

  /** How a date came to be known, surest first. */
  public enum Basis {
    /** The page, feed or file says so. */
    STATED,
    /** Worked out from dates the text mentions; may be some days off. */
    INFERRED,
    /** Unknown: the day on which Sutro read the text. */
    CAPTURED;

    /** The name used in JSON: {@code stated}, {@code inferred}, {@code captured}. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The basis with this tag.
     *
     * @throws IllegalArgumentException for any other tag
     */
    public static Basis ofTag(String tag) {
      return valueOf(tag.toUpperCase(Locale.ROOT));
    }
  }

  /** By date alone. */
  @Override
  public int compareTo(Published other) {
    return date.compareTo(other.date);
  }
}
