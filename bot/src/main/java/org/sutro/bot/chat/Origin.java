package org.sutro.bot.chat;

/**
 * Where something heard comes from.
 *
 * @param updateId Telegram's number of the event
 * @param place where it was said
 * @param user the id of who acted; of the chat in whose name they acted, below 0, when they hid
 *     behind one; 0 when not known
 * @param message id of the message written, or of the message whose button was pressed; 0 when
 *     there is none
 * @param toBot true when the bot is spoken to: in a private chat, by its name, by a command, or in
 *     reply to it
 * @param languageCode language of the person's Telegram, such as {@code bn}; empty when not known
 */
public record Origin(
    long updateId, Place place, long user, int message, boolean toBot, String languageCode) {

  /** Something heard outside of topics. */
  public Origin(
      long updateId,
      long chat,
      ChatKind kind,
      long user,
      int message,
      boolean toBot,
      String languageCode) {
    this(updateId, new Place(chat, kind, 0), user, message, toBot, languageCode);
  }

  /** The chat's id. */
  public long chat() {
    return place.chat();
  }

  /** Who else is in the chat. */
  public ChatKind kind() {
    return place.kind();
  }

  /** True when nobody else is in the chat. */
  public boolean isPrivate() {
    return kind() == ChatKind.PRIVATE;
  }

  /** As if it was said in the person's private chat. */
  Origin inPrivate() {
    Place own = new Place(user, ChatKind.PRIVATE, 0);
    return new Origin(updateId, own, user, 0, toBot, languageCode);
  }

  /** Where the bot answers: in a group as a reply, so that all see whom it is for. */
  Address answer() {
    return isPrivate() || message == 0 ? here() : reply();
  }

  /** The place, without a reply to anything. */
  Address here() {
    return new Address(place.chat(), place.topic(), null);
  }

  /** A reply to the very message. */
  Address reply() {
    return new Address(place.chat(), place.topic(), message);
  }
}
