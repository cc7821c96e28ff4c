package org.sutro.bot.telegram;

import java.time.Duration;
import java.util.Optional;

/**
 * How the bot is.
 *
 * @param pollAge time since Telegram last answered a poll; empty when it never did
 * @param trouble what is wrong between the bot and Telegram, in English for the host; empty when
 *     nothing is
 * @param alive true when every loop is still going round
 * @param unhandled updates stored and not yet handled
 * @param unsent messages not yet sent
 */
public record Health(
    Optional<Duration> pollAge, String trouble, boolean alive, int unhandled, int unsent) {

  private static final Duration READY = Duration.ofMinutes(5);

  /** True when people get answers: the loops go round and Telegram answered within five minutes. */
  public boolean ready() {
    return alive
        && trouble.isEmpty()
        && pollAge.filter(age -> age.compareTo(READY) < 0).isPresent();
  }
}
