package org.sutro.bot.config;

/**
 * A value that must not be seen: in logs and messages it is {@value #MASK}.
 *
 * @param value the secret itself, not blank
 */
public record Secret(String value) {

  /** What is shown in place of a secret. */
  public static final String MASK = "***";

  /**
   * Checks that there is one.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Secret {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a secret can't be blank");
    }
  }

  @Override
  public String toString() {
    return MASK;
  }
}
