package org.sutro.bot.config;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tokens of bots and addresses of the Bot API look like. */
public final class TelegramForm {

  /**
   * The bot's number, a colon, and a key; the key of a real one has 35 characters. Any number of 18
   * digits fits in a long.
   */
  private static final Pattern TOKEN = Pattern.compile("([0-9]{1,18}):[A-Za-z0-9_-]{30,64}");

  private TelegramForm() {}

  /** True for what may be the token of a bot. */
  public static boolean isToken(Secret token) {
    return TOKEN.matcher(token.value()).matches();
  }

  /**
   * The bot's id, the part of the token that is no secret.
   *
   * @throws IllegalArgumentException if it is no token (it is not repeated)
   */
  public static long botId(Secret token) {
    Matcher form = TOKEN.matcher(token.value());
    if (!form.matches()) {
      throw new IllegalArgumentException("not a bot token of the form <id>:<secret>");
    }
    return Long.parseLong(form.group(1));
  }

  /** True for an address of http or https with a host and perhaps a port, and nothing else. */
  public static boolean isAddress(URI uri) {
    boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    boolean bare =
        uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
    return http
        && uri.getHost() != null
        && bare
        && (uri.getPath().isEmpty() || uri.getPath().equals("/"));
  }
}
