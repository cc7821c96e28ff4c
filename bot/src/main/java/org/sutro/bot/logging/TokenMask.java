package org.sutro.bot.logging;

import java.util.regex.Pattern;

/**
 * Replaces whatever looks like a bot token: {@code 123456789:} and thirty or more letters, digits,
 * {@code _} or {@code -}.
 */
public final class TokenMask {

  /** The colon may have been percent-encoded on the way. */
  private static final Pattern TOKEN = Pattern.compile("\\d{6,12}(?::|%3[Aa])[A-Za-z0-9_-]{30,}");

  private TokenMask() {}

  /** The text without tokens. */
  public static String mask(String text) {
    return TOKEN.matcher(text).replaceAll("***");
  }
}
