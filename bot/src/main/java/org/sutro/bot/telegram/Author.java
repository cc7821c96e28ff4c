package org.sutro.bot.telegram;

import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Who wrote a message.
 *
 * @param id the user's id; below 0 the id of the chat in whose name they wrote, as administrators
 *     of groups can; 0 when not known
 * @param isPerson false for bots and for messages nobody wrote
 */
record Author(long id, boolean isPerson) {

  static Author of(Message message) {
    User from = message.getFrom();
    Chat behind = message.getSenderChat();
    if (behind != null && !message.getChat().isChannelChat()) {
      // what Telegram names as the sender then is a bot that stands for everybody who does so
      return new Author(behind.getId(), !Boolean.TRUE.equals(message.getIsAutomaticForward()));
    }
    return from == null
        ? new Author(0, false)
        : new Author(from.getId(), !Boolean.TRUE.equals(from.getIsBot()));
  }
}
