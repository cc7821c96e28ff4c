package org.sutro.bot.telegram;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.config.Secret;
import org.sutro.bot.config.TelegramForm;

/**
 * What a bot needs to know about Telegram.
 *
 * @param token the bot's token, {@code <id>:<secret>}
 * @param api address of the Bot API, without a path
 * @param pollTimeout how long Telegram may hold a poll open, at most 50 seconds; 0 for not at all
 * @param webhook how Telegram brings updates; null when it is asked for them
 */
public record BotSettings(
    Secret token, URI api, Duration pollTimeout, @Nullable WebhookSettings webhook) {

  private static final Duration LONGEST_POLL = Duration.ofSeconds(50);

  /**
   * Checks the token, the address and the poll.
   *
   * @throws IllegalArgumentException if the token has another form (it is not repeated), the
   *     address is not one of http or https alone, or the poll too long
   */
  public BotSettings {
    if (!TelegramForm.isToken(token)) {
      throw new IllegalArgumentException("not a bot token of the form <id>:<secret>");
    }
    if (!TelegramForm.isAddress(api)) {
      throw new IllegalArgumentException("no address of a Bot API: " + api);
    }
    if (pollTimeout.isNegative() || pollTimeout.compareTo(LONGEST_POLL) > 0) {
      throw new IllegalArgumentException("a poll can't be held open for " + pollTimeout);
    }
  }

  /** Asks Telegram for updates. */
  public BotSettings(Secret token, URI api, Duration pollTimeout) {
    this(token, api, pollTimeout, null);
  }

  /** The bot's id, the part of the token that is no secret. */
  public long botId() {
    return TelegramForm.botId(token);
  }

  int port() {
    boolean secure = "https".equals(api.getScheme());
    return api.getPort() > 0 ? api.getPort() : secure ? 443 : 80;
  }
}
