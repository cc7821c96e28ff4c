package org.sutro.bot.standin;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * What a stand-in is started with.
 *
 * @param token the bot's token, {@code <id>:<secret>}; the only one that is accepted
 * @param bot the bot's name and user name
 * @param clock gives message dates and says when updates and button presses grow old
 * @param nanos a monotonic time in nanoseconds, for the few rules about calls that follow each
 *     other too fast
 * @param port the loopback port, 0 for any free one
 */
public record StandinOptions(
    String token, BotName bot, InstantSource clock, LongSupplier nanos, int port) {

  /**
   * How the bot is called.
   *
   * @param display the name people see
   * @param username the unique name, without the at sign
   */
  public record BotName(String display, String username) {}

  /** Refuses a token Telegram would call malformed. */
  public StandinOptions {
    if (!token.matches("[1-9][0-9]{0,15}:[A-Za-z0-9_-]{1,60}")) {
      throw new IllegalArgumentException("not a bot token of the form <id>:<secret>");
    }
  }

  /** The usual stand-in: bot সূত্র on any free port. */
  public static StandinOptions of(String token, InstantSource clock) {
    return new StandinOptions(token, new BotName("সূত্র", "sutro_bot"), clock, System::nanoTime, 0);
  }

  /** These options for a bot of another name. */
  public StandinOptions withUsername(String username) {
    return new StandinOptions(token, new BotName(bot.display(), username), clock, nanos, port);
  }

  /** These options on another port. */
  public StandinOptions withPort(int newPort) {
    return new StandinOptions(token, bot, clock, nanos, newPort);
  }

  /** These options with another monotonic time. */
  public StandinOptions withNanos(LongSupplier newNanos) {
    return new StandinOptions(token, bot, clock, newNanos, port);
  }

  long botId() {
    return Long.parseLong(token.substring(0, token.indexOf(':')));
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "StandinOptions[bot=" + bot + ", port=" + port + "]";
  }
}
