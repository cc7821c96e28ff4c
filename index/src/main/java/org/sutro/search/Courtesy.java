package org.sutro.search;

import java.util.Locale;

/** What somebody says who asks nothing; of several in one message the last one here is answered. */
public enum Courtesy {
  /** Hello, good morning. */
  GREETING,
  /** I see, all right. */
  AGREEMENT,
  /** Thanks, and praise. */
  THANKS,
  /** How are you? */
  WELLBEING,
  /** Go on, show more. */
  MORE,
  /** Who are you, what can you do? */
  IDENTITY,
  /** How does one use this? */
  HELP,
  /** Is that true? */
  DOUBT,
  /** Goodbye. */
  FAREWELL,
  /** Abuse. */
  ABUSE;

  /**
   * True for what is also a thing to speak of: সাহায্য calls for help only when it stands alone.
   */
  boolean isThing() {
    return switch (this) {
      case HELP, MORE -> true;
      case GREETING, AGREEMENT, THANKS, WELLBEING, IDENTITY, DOUBT, FAREWELL, ABUSE -> false;
    };
  }

  static Courtesy ofTag(String tag) {
    return valueOf(tag.toUpperCase(Locale.ROOT));
  }
}
