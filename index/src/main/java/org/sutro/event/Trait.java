package org.sutro.event;

/** What makes a sentence the one to quote for an event. Each is measured between 0 and 1. */
enum Trait {
  /** It stands at the beginning of its article. */
  EARLY(1.0),
  /** Somebody does something in it, more than just say so. */
  TELLS(1.5),
  /** It names who. */
  NAMES(2.0),
  /** Other accounts speak of the same. */
  SHARED(2.0),
  /** It says whose word it is. */
  VOICED(0.7),
  /** It says when. */
  DATED(0.3),
  /** It says how many. */
  COUNTED(0.3),
  /** It says "he" or "it", and who or what that is may stand in another sentence. */
  POINTING(-0.7),
  /** It is so long that nobody reads it, or too short to say anything. */
  UNWIELDY(-1.0);

  private final double weight;

  Trait(double weight) {
    this.weight = weight;
  }

  double weight() {
    return weight;
  }
}
