package org.sutro.bot.doctor;

/**
 * What came of one look.
 *
 * @param about what was looked at, one word
 * @param level how bad it is
 * @param text what is so and, when it is not fine, what to do
 */
public record Finding(String about, Level level, String text) {

  /** How bad something is. */
  public enum Level {
    FINE,
    /** Worth knowing; people get answers all the same. */
    NOTE,
    /** People get no answers, or soon will not. */
    WRONG,
    /** Settings or data can't be used; the bot would refuse to start. */
    UNUSABLE
  }

  static Finding fine(String about, String text) {
    return new Finding(about, Level.FINE, text);
  }

  static Finding note(String about, String text) {
    return new Finding(about, Level.NOTE, text);
  }

  static Finding wrong(String about, String text) {
    return new Finding(about, Level.WRONG, text);
  }

  static Finding unusable(String about, String text) {
    return new Finding(about, Level.UNUSABLE, text);
  }
}
