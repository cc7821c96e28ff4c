package org.sutro.bot.chat;

import org.jspecify.annotations.Nullable;

/**
 * Where a message goes.
 *
 * @param chat the chat's id
 * @param topic the topic of a group that has some; 0 for none
 * @param replyTo the message of the chat it is a reply to, or null
 */
public record Address(long chat, int topic, @Nullable Integer replyTo) {

  /** The same chat under its new id. */
  public Address moved(long newChat) {
    return new Address(newChat, topic, replyTo);
  }
}
