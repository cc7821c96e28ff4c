package org.sutro.bot.config;

import org.sutro.bot.logging.TokenMask;

/**
 * Something wrong with the settings. A token that was set in the wrong place is not shown.
 *
 * @param where the place of what is wrong
 * @param text what is wrong, and what to write instead
 */
record Problem(Place where, String text) {

  /** Without tokens. */
  Problem {
    text = TokenMask.mask(text);
  }

  @Override
  public String toString() {
    return where + ": " + text;
  }
}
