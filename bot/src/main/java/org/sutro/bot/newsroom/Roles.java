package org.sutro.bot.newsroom;

import java.util.Optional;
import org.sutro.bot.digest.Role;

/** Who may say what somebody is in a chat, and who the bot is. */
public interface Roles {

  /** What somebody is in a chat now; {@link Role#UNKNOWN} when Telegram does not say. */
  Role of(long chat, long user);

  /** What somebody calls themselves; empty when Telegram does not say. Kept nowhere. */
  Optional<String> nameOf(long chat, long user);

  /** The bot's own user name, without the at sign; empty when Telegram does not say. */
  Optional<String> nameOfBot();

  /** What the bot itself is in a chat now. */
  Role ofBot(long chat);
}
