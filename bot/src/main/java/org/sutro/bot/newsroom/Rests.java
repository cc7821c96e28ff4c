package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What does not go well at the moment, such as asking about a chat of which Telegram does not
 * answer: it is tried again ever more rarely, until it does.
 */
final class Rests<T> {

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Map<T, Spell> resting = new ConcurrentHashMap<>();

  /** True while something is not to be tried. */
  boolean rests(T what, Instant now) {
    return resting.getOrDefault(what, Spell.OVER).lasts(now);
  }

  /**
   * It did not go well: next time the wait is twice as long.
   *
   * @return true for the first time in a row
   */
  boolean failed(T what, Instant now) {
    resting.values().removeIf(rest -> !isRemembered(rest, now));
    Optional<Spell> before = Optional.ofNullable(resting.get(what));
    Duration length = before.map(rest -> rest.length().multipliedBy(2)).orElse(FIRST);
    resting.put(what, new Spell(now, length.compareTo(LONGEST) > 0 ? LONGEST : length));
    return before.isEmpty();
  }

  /** What is not tried again for so long is over; so is what a clock that was ahead put off. */
  private static boolean isRemembered(Spell rest, Instant now) {
    return new Spell(rest.since(), rest.length().plus(LONGEST)).lasts(now);
  }

  /** It did. */
  void went(T what) {
    resting.remove(what);
  }
}
