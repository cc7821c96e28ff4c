package org.sutro.bot.chat;

/** A button under a message. */
public sealed interface Button {

  /** What stands on it. */
  String label();

  /** Comes back to the bot as a {@link Incoming.ButtonPress}. */
  record Action(String label, Tap tap) implements Button {}

  /** Opens an address, http or https. */
  record Link(String label, String url) implements Button {}
}
