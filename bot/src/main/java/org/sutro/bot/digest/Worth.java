package org.sutro.bot.digest;

import java.util.Locale;

/** What makes an event worth a place in an edition. Each is measured between 0 and 1. */
public enum Worth {
  /** That it is new; what developed or was corrected is less so. */
  NEWS(1.5),
  /** How many know of it by themselves. */
  INDEPENDENT(2.0),
  /** Some of them do not have it from others by their own word. */
  FIRST_HAND(0.5),
  /** How far headlines and leads speak of the countries of the plan, and of Russia. */
  ABOUT(1.5),
  /** A keyword or topic of the plan stands in a headline. */
  ASKED_FOR(0.5),
  /** How many articles report it, copies included. */
  SIZE(0.5),
  /** How late in the edition's time it was last heard of; of no account when looking back. */
  RECENT(0.5),
  /** On how many days it was reported; counts when looking back. */
  LASTING(1.0);

  private final double weight;

  Worth(double weight) {
    this.weight = weight;
  }

  /** What it counts for in the sum. */
  public double weight() {
    return weight;
  }

  /** Its name, as {@code ./sutro digest explain} shows it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
