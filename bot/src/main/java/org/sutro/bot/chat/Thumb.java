package org.sutro.bot.chat;

/** What somebody thinks of an answer. */
public enum Thumb {
  UP,
  DOWN
}
