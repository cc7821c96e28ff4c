package org.sutro.bot.config;

import org.sutro.bot.logging.TokenMask;

/**
 * Something wrong with the settings. A token that was set in the wrong place is not shown.
 *
 * @param where file, line and column; or the variable's or option's name
 * @param text what is wrong, and what to write instead
 */
public record Problem(String where, String text) {

  /** Without tokens. */
  public Problem {
    text = TokenMask.mask(text);
  }

  @Override
  public String toString() {
    return where + ": " + text;
  }
}
