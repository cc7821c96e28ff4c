package org.sutro.event;

import java.util.Locale;

/**
 * What tells that two articles report one event, or that they don't. Each is measured between 0 and
 * 1.
 */
enum Signal {
  /** The same people, places and bodies, or what belongs to them. */
  NAMES(true),
  /** The same is done, with the same things, in the same words or their kin. */
  ACTS(true),
  /** The same words that the lexicon does not know: names of persons and places, mostly. */
  UNKNOWN(true),
  /** Their headlines say the same. */
  HEADLINE(true),
  /** The same numbers; long ones count for more. */
  NUMBERS(true),
  /** Both name the same day. */
  SAME_DAY(true),
  /** Both name days, but none in common. */
  OTHER_DAY(false),
  /** How long one was published after the other, of {@link Grouping#WINDOW}. */
  GAP(false),
  /** Each names places that the other does not. */
  OTHER_PLACES(false),
  /** Each names people and offices that the other does not. */
  OTHER_PEOPLE(false);

  private final boolean speaksFor;

  Signal(boolean speaksFor) {
    this.speaksFor = speaksFor;
  }

  /** A weight that does not contradict what the signal means. */
  double agreeing(double weight) {
    return speaksFor ? Math.max(0, weight) : Math.min(0, weight);
  }

  /** Its name in {@code likeness.properties}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
