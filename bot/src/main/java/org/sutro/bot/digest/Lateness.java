package org.sutro.bot.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What becomes of the occurrences that came due while the program was not running: the newest is
 * caught up when it is not too late for it, all others are skipped. So a long sleep costs one post,
 * not one for each day missed.
 *
 * @param due to be made now; at most one
 * @param skipped not to be made, earliest first
 */
public record Lateness(List<Occurrence> due, List<Occurrence> skipped) {

  /** A digest later than this is no news any more. */
  public static final Duration LONGEST = Duration.ofHours(6);

  /** Keeps the lists. */
  public Lateness {
    due = List.copyOf(due);
    skipped = List.copyOf(skipped);
  }

  /**
   * Sorts what came due.
   *
   * @param occurrences of one plan, earliest first, none later than {@code now}
   */
  public static Lateness of(List<Occurrence> occurrences, Instant now) {
    if (occurrences.isEmpty()) {
      return new Lateness(List.of(), List.of());
    }
    int newest = occurrences.size() - 1;
    boolean inTime = !occurrences.get(newest).at().plus(LONGEST).isBefore(now);
    int from = inTime ? newest : occurrences.size();
    return new Lateness(
        occurrences.subList(from, occurrences.size()), occurrences.subList(0, from));
  }
}
