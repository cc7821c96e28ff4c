package org.sutro.bot.chat;

/** Who else is listening. */
public enum ChatKind {
  /** One person and the bot. */
  PRIVATE,
  /** Several people. */
  GROUP,
  /** One speaks, many read. */
  CHANNEL
}
