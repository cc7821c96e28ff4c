package org.sutro.archive;

import java.time.Instant;

/**
 * News from where another window ended, so that no article is in neither of the two: what was seen
 * in the time since, and what was seen before but placed only after that window had been looked at.
 *
 * @param earliest what was seen then or earlier is out of date, however late it was placed; not
 *     after {@code from}
 * @param from when the window before ended, excluded
 * @param until included
 * @param after how far articles had been placed when the window before was looked at, excluded
 */
public record Window(Instant earliest, Instant from, Instant until, long after) {

  /** The position behind which nothing is placed: only the time of seeing counts. */
  public static final long EVERYTHING = Long.MAX_VALUE;

  /** What was seen in a time, the first instant excluded. */
  public static Window of(Instant from, Instant until) {
    return new Window(from, from, until, EVERYTHING);
  }
}
