package org.sutro.bot.chat;

import java.time.Instant;

/**
 * Something an owner of the bot has handed in to be kept as an article.
 *
 * @param chat the private chat with them
 * @param message the message that holds it
 * @param part which of the things in that message, from 1
 * @param what what it is; untrusted
 */
public record HandedIn(long chat, int message, int part, What what) {

  /** What can be handed in. */
  public sealed interface What {}

  /**
   * A channel's post, passed on.
   *
   * @param channel Telegram's id of the channel
   * @param number the post's number in it
   * @param title what the channel is called
   * @param name its public name; empty when it has none
   * @param at when it was posted
   * @param text its words
   */
  public record Post(long channel, int number, String title, String name, Instant at, String text)
      implements What {}

  /** The address of a page. */
  public record Link(String address) implements What {}
}
