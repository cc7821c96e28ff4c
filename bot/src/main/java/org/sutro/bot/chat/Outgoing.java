package org.sutro.bot.chat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.render.RichText;

/** Something to be sent. */
public sealed interface Outgoing {

  /** Longest text of a {@link Toast}, in UTF-16 units. */
  int MAX_TOAST = 200;

  /**
   * A new message.
   *
   * @param to where it goes
   * @param text not empty, at most {@link RichText#MAX_LENGTH} units
   * @param keyboard rows of buttons under it
   * @param answer the answer it holds all of, which is to be found there later; null for none
   * @param instead an answer whose message it is to become, if that has one when this one's turn
   *     comes: all that was to be sent before it has been by then; null for none
   */
  record Send(
      Address to,
      RichText text,
      List<List<Button>> keyboard,
      @Nullable AnswerId answer,
      @Nullable AnswerId instead)
      implements Outgoing {
    /** Checks the length. */
    public Send {
      keyboard = rows(text, keyboard);
    }

    /** A message that takes nobody's place. */
    public Send(Address to, RichText text, List<List<Button>> keyboard, @Nullable AnswerId answer) {
      this(to, text, keyboard, answer, null);
    }

    /** A message that holds no answer, outside of topics. */
    public Send(long chat, RichText text, List<List<Button>> keyboard, @Nullable Integer replyTo) {
      this(new Address(chat, 0, replyTo), text, keyboard, null, null);
    }

    /** The same as another text of a message of the bot. */
    public Edit in(int message) {
      return new Edit(chat(), message, text, keyboard);
    }

    @Override
    public long chat() {
      return to.chat();
    }

    /** The message of the chat it is a reply to, or null. */
    public @Nullable Integer replyTo() {
      return to.replyTo();
    }
  }

  /** Another text and other buttons for a message of the bot. */
  record Edit(long chat, int message, RichText text, List<List<Button>> keyboard)
      implements Outgoing {
    /** Checks the length. */
    public Edit {
      keyboard = rows(text, keyboard);
    }
  }

  /** Other buttons under a message of the bot; what it says stays. */
  record Buttons(long chat, int message, List<List<Button>> keyboard) implements Outgoing {
    /** Keeps a copy. */
    public Buttons {
      keyboard = keyboard.stream().map(List::copyOf).toList();
    }
  }

  /**
   * The short answer to a button press; worth nothing when it comes late.
   *
   * @param text shown for a moment; empty when the press is only to be acknowledged
   */
  record Toast(long chat, String callback, String text) implements Brief {
    /** Checks the length. */
    public Toast {
      if (text.length() > MAX_TOAST) {
        throw new IllegalArgumentException("too long for a toast: " + text.length());
      }
    }
  }

  /** What is worth nothing when it comes late, and costs no message. */
  sealed interface Brief extends Outgoing {}

  /**
   * Messages to choose from, for somebody who types the bot's name in any chat.
   *
   * @param chat the private chat with them, whose outbox it is in
   * @param query what Telegram calls the question
   * @param offers at most 50
   * @param elsewhere leads to the bot, when there is nothing to choose from; else empty
   */
  record Offers(long chat, String query, List<Offer> offers, String elsewhere) implements Brief {
    /** Keeps a copy. */
    public Offers {
      offers = List.copyOf(offers);
    }
  }

  /**
   * The one answer in a chat the bot was mentioned in without being part of it.
   *
   * @param chat that chat
   * @param query what Telegram calls the question
   */
  record GuestAnswer(long chat, String query, Offer answer) implements Brief {}

  /** Shows that an answer is being looked for. Never kept, never repeated. */
  record Typing(long chat) implements Outgoing {}

  /** Something done in a channel for a digest; said to nobody in particular. */
  sealed interface OfDigest extends Outgoing {}

  /**
   * A message of an edition. That it may have arrived is no reason to send it again: it is looked
   * for ({@link Probe}).
   *
   * @param text not empty, at most {@link RichText#MAX_LENGTH} units
   * @param slot which message of which edition
   */
  record Post(Address to, RichText text, Slot slot, Style style) implements OfDigest {
    /** Checks the length. */
    public Post {
      requireMessage(text);
    }

    @Override
    public long chat() {
      return to.chat();
    }
  }

  /**
   * Looks whether a {@link Post} stands in the chat as a message of a number. The look is an edit
   * that changes nothing: Telegram says so when the message is there, and otherwise that there is
   * no such message.
   *
   * @param after the last number known before the post was sent
   * @param message the number looked at
   * @param last the last number to look at, if nothing stands there from now on
   */
  record Probe(Post post, int after, int message, int last) implements OfDigest {

    /** So many numbers without a message, and the post is not there. */
    private static final int EMPTY = 40;

    /** How many messages others may have written meanwhile, so that it can still be found. */
    private static final int MOST = 400;

    /** The first look. */
    public static Probe after(Post post, int after) {
      return new Probe(post, after, after + 1, after + EMPTY);
    }

    @Override
    public long chat() {
      return post.chat();
    }

    /** What is to be done when no message is there: to look on, or to post it after all. */
    public Outgoing next() {
      return message < last ? new Probe(post, after, message + 1, last) : post;
    }

    /**
     * What is to be done when somebody else's message is there: to look behind it. Empty when that
     * could go on for too long: then nobody knows whether the post is there.
     */
    public Optional<Outgoing> beyond() {
      return message - after < MOST
          ? Optional.of(new Probe(post, after, message + 1, message + EMPTY))
          : Optional.empty();
    }
  }

  /**
   * A message of an edition goes.
   *
   * @param slot the edition, and the message's part below 0
   */
  record Delete(long chat, int message, Slot slot) implements OfDigest {}

  /**
   * A message of an edition gets another text. It can be done as often as needed, and the last that
   * was wanted is what counts.
   *
   * @param text not empty, at most {@link RichText#MAX_LENGTH} units
   */
  record Rewrite(long chat, int message, RichText text, Slot slot) implements OfDigest {
    /** Checks the length. */
    public Rewrite {
      requireMessage(text);
    }
  }

  /** A message of an edition is pinned. */
  record Pin(long chat, int message, boolean silent, Slot slot) implements OfDigest {}

  /**
   * A message of an edition, or what is done to one; there is one of each.
   *
   * @param issue the edition's id
   * @param part which it is ({@link org.sutro.bot.digest.Part})
   */
  record Slot(long issue, int part) {}

  /**
   * How a post is shown.
   *
   * @param silent true when no phone is to ring
   * @param preview true when the first link is to be shown as a picture
   */
  record Style(boolean silent, boolean preview) {}

  /** The chat it goes to. */
  long chat();

  private static void requireMessage(RichText text) {
    if (text.isEmpty() || text.text().length() > RichText.MAX_LENGTH) {
      throw new IllegalArgumentException("no message: " + text.text().length() + " units");
    }
  }

  private static List<List<Button>> rows(RichText text, List<List<Button>> keyboard) {
    requireMessage(text);
    return keyboard.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
  }
}
