package org.sutro.bot.chat;

/**
 * Where something heard comes from.
 *
 * @param updateId Telegram's number of the event
 * @param chat the chat's id
 * @param kind who else is in the chat
 * @param user the id of who acted; 0 when not known
 * @param message id of the message written, or of the message whose button was pressed; 0 when
 *     there is none
 * @param toBot true when the bot is spoken to: in a private chat, by its name, by a command, or in
 *     reply to it
 * @param languageCode language of the person's Telegram, such as {@code bn}; empty when not known
 */
public record Origin(
    long updateId,
    long chat,
    ChatKind kind,
    long user,
    int message,
    boolean toBot,
    String languageCode) {

  boolean isPrivate() {
    return kind == ChatKind.PRIVATE;
  }
}
