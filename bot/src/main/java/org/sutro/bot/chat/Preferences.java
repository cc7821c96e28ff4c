package org.sutro.bot.chat;

/** What chats have chosen. It gets there as {@link Note.Chosen}. */
@FunctionalInterface
public interface Preferences {

  /** What a chat has chosen; {@link Choices#NONE} when nothing. */
  Choices choices(long chat);
}
