package org.sutro.bot.newsroom;

import org.sutro.bot.digest.Role;

/** Who may say what somebody is in a chat. */
public interface Roles {

  /** What somebody is in a chat now; {@link Role#UNKNOWN} when Telegram does not say. */
  Role of(long chat, long user);

  /** What the bot itself is in a chat now. */
  Role ofBot(long chat);
}
