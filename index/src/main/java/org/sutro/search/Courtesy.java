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
  /** Who are you, what can you do? */
  IDENTITY,
  /** Goodbye. */
  FAREWELL;

  static Courtesy ofTag(String tag) {
    return valueOf(tag.toUpperCase(Locale.ROOT));
  }
}
