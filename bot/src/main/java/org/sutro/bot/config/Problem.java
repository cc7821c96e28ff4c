package org.sutro.bot.config;

/**
 * Something wrong with the settings.
 *
 * @param where file, line and column; or the variable's or option's name
 * @param text what is wrong, and what to write instead
 */
public record Problem(String where, String text) {

  @Override
  public String toString() {
    return where + ": " + text;
  }
}
