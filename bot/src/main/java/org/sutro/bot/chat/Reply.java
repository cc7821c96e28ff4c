package org.sutro.bot.chat;

/**
 * What a message is a reply to.
 *
 * @param message the message replied to; 0 when it is in another chat
 * @param toBot true when it is one of the bot's
 * @param text its words; empty when it has none
 * @param quote the words of it that were selected; empty when none were
 */
public record Reply(int message, boolean toBot, String text, String quote) {

  /** Not a reply. */
  public static final Reply NONE = new Reply(0, false, "", "");

  /** The words meant: those selected, else all. */
  String words() {
    return quote.isEmpty() ? text : quote;
  }
}
