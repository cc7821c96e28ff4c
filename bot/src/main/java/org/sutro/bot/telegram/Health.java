package org.sutro.bot.telegram;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How the bot is.
 *
 * @param pollAge time since Telegram last answered a poll; empty when it never did
 * @param trouble what is wrong between the bot and Telegram, in English for the host; empty when
 *     nothing is
 * @param alive true when every loop is still going round, and no work hangs
 * @param work what is to be done, and what was
 */
public record Health(Optional<Duration> pollAge, String trouble, boolean alive, Work work) {

  /**
   * What is to be done, and what was.
   *
   * @param unhandled updates stored and not yet handled
   * @param unhandledAge since when the oldest of them has been here; zero when there is none
   * @param unsent messages not yet sent
   * @param unsentAge since when the oldest of them has waited; zero when there is none
   * @param unknown messages of which nobody knows whether they arrived
   * @param sent what became of all that was sent since the start, by kind
   */
  public record Work(
      int unhandled,
      Duration unhandledAge,
      int unsent,
      Duration unsentAge,
      int unknown,
      Map<String, Long> sent) {}

  /** Telegram is heard, and every message handled, within this time. */
  private static final Duration READY = Duration.ofMinutes(5);

  /** True when people get answers. */
  public boolean ready() {
    return obstacle().isEmpty();
  }

  /** Why people get no answers, in English for the host; empty when they do. */
  public String obstacle() {
    if (!alive) {
      return "a part of the bot stands still";
    }
    if (!trouble.isEmpty()) {
      return trouble;
    }
    if (pollAge.filter(age -> age.compareTo(READY) < 0).isEmpty()) {
      return "Telegram has not answered lately";
    }
    return work.unhandledAge().compareTo(READY) < 0
        ? ""
        : "somebody has waited for an answer for minutes";
  }
}
