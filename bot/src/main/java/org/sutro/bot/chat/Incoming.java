package org.sutro.bot.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something the bot hears. */
public sealed interface Incoming {

  /** Something said or done by a person who may expect an answer. */
  sealed interface Said extends Incoming {

    /** Where it comes from. */
    Origin origin();
  }

  /**
   * A command, such as {@code /ask}.
   *
   * @param name lower case, without slash and bot name
   * @param arguments what follows it, stripped
   * @param reply what it is a reply to
   */
  record Command(Origin origin, String name, String arguments, Reply reply) implements Said {
    /** A command that is no reply. */
    public Command(Origin origin, String name, String arguments) {
      this(origin, name, arguments, Reply.NONE);
    }
  }

  /**
   * Ordinary words.
   *
   * @param text without the bot's name in it, stripped; may be empty
   * @param reply what they are a reply to
   * @param links the web addresses in them, also those behind words, in order
   */
  record Words(Origin origin, String text, Reply reply, List<String> links) implements Said {
    /** Keeps a copy. */
    public Words {
      links = List.copyOf(links);
    }

    /** Words without links that are a reply. */
    public Words(Origin origin, String text, Reply reply) {
      this(origin, text, reply, List.of());
    }

    /** Words without links that are no reply. */
    public Words(Origin origin, String text) {
      this(origin, text, Reply.NONE);
    }
  }

  /**
   * Words that somebody else wrote, passed on to the bot.
   *
   * @param post the channel's post they are, if they are one
   */
  record Forwarded(Origin origin, String text, HandedIn.@Nullable Post post) implements Said {
    /** Words that are no channel's. */
    public Forwarded(Origin origin, String text) {
      this(origin, text, null);
    }
  }

  /**
   * A message was changed after it was sent.
   *
   * @param text without the bot's name in it, stripped; may be empty
   */
  record Edited(Origin origin, String text) implements Incoming {}

  /**
   * A button was pressed.
   *
   * @param callback Telegram's id of the press, needed to answer it
   * @param data what the button held, or anything else: people's programs can send what they like
   */
  record ButtonPress(Origin origin, String callback, String data) implements Said {}

  /**
   * Somebody types behind the bot's name, in any chat.
   *
   * @param query Telegram's id of it, needed to answer
   * @param text what they have typed so far; may be empty
   */
  record Typed(Origin origin, String query, String text) implements Incoming {}

  /**
   * The bot was mentioned in a chat it is no part of.
   *
   * @param query Telegram's id of it, needed to answer
   * @param text without the bot's name in it, stripped; may be empty
   */
  record AsGuest(Origin origin, String query, String text) implements Incoming {}

  /** A message without words. */
  record NonText(Origin origin, MediaKind kind) implements Said {}

  /**
   * The bot was let in, put out, blocked or unblocked.
   *
   * @param present true when it can write there now
   * @param title what the channel or group is called; empty for a private chat
   */
  record Membership(Origin origin, boolean present, String title) implements Incoming {}

  /** Somebody posted in a channel. */
  record Posted(Origin origin) implements Incoming {}

  /** A group got a new id. */
  record Moved(Origin origin, long newChat) implements Incoming {}

  /**
   * Nothing to react to.
   *
   * @param why for the log; holds no one's words
   */
  record Ignored(long updateId, String why) implements Incoming {}
}
