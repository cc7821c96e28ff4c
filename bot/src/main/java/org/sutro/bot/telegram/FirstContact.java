package org.sutro.bot.telegram;

/** What Telegram said to the bot's token when it was first reached after a start. */
public enum FirstContact {

  /** It is known: people get answers. */
  ACCEPTED,

  /** It is not known, and nothing was ever heard with it: it must have been mistyped. */
  MISTYPED,

  /** It is not known any more: the bot waits for the day it is again, and loses nothing. */
  REVOKED
}
