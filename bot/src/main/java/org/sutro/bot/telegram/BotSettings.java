package org.sutro.bot.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sutro.bot.config.Secret;

/**
 * What a bot needs to know about Telegram.
 *
 * @param token the bot's token, {@code <id>:<secret>}
 * @param api address of the Bot API, without a path
 * @param pollTimeout how long Telegram may hold a poll open, at most 50 seconds; 0 for not at all
 */
public record BotSettings(Secret token, URI api, Duration pollTimeout) {

  private static final Pattern TOKEN = Pattern.compile("([0-9]{1,18}):[A-Za-z0-9_-]+");

  /**
   * Checks token and address.
   *
   * @throws IllegalArgumentException if the token has another form (it is not repeated), or the
   *     address no host
   */
  public BotSettings {
    if (!TOKEN.matcher(token.value()).matches()) {
      throw new IllegalArgumentException("not a bot token of the form <id>:<secret>");
    }
    if (api.getHost() == null || api.getScheme() == null) {
      throw new IllegalArgumentException("no address of a Bot API: " + api);
    }
  }

  /** The bot's id, the part of the token that is no secret. */
  public long botId() {
    Matcher form = TOKEN.matcher(token.value());
    return form.matches() ? Long.parseLong(form.group(1)) : 0;
  }

  int port() {
    boolean secure = "https".equalsIgnoreCase(api.getScheme());
    return api.getPort() > 0 ? api.getPort() : secure ? 443 : 80;
  }
}
