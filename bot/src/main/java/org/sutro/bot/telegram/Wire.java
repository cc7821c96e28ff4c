package org.sutro.bot.telegram;

import org.sutro.bot.chat.Outgoing;

/** The way out. */
@FunctionalInterface
interface Wire {

  /** Sends something, once, and says what became of it. Never throws. */
  Outcome send(Outgoing outgoing);
}
