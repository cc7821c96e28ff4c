package org.sutro.bot.cli;

import java.util.regex.Pattern;

/** Words of others as a terminal may see them. */
final class Terminal {

  /** Controls, but not the line break and the tab; and what turns the direction of writing. */
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069&&[^\\n\\t]]");

  private Terminal() {}

  /** The words with everything that could steer a terminal replaced. */
  static String safe(String words) {
    return STEERING.matcher(words).replaceAll("\ufffd");
  }
}
