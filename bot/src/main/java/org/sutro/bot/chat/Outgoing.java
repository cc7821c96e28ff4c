package org.sutro.bot.chat;

import java.util.List;
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
   */
  record Send(Address to, RichText text, List<List<Button>> keyboard, @Nullable AnswerId answer)
      implements Outgoing {
    /** Checks the length. */
    public Send {
      keyboard = rows(text, keyboard);
    }

    /** A message that holds no answer, outside of topics. */
    public Send(long chat, RichText text, List<List<Button>> keyboard, @Nullable Integer replyTo) {
      this(new Address(chat, 0, replyTo), text, keyboard, null);
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

  /**
   * The short answer to a button press; worth nothing when it comes late.
   *
   * @param text shown for a moment; empty when the press is only to be acknowledged
   */
  record Toast(long chat, String callback, String text) implements Outgoing {
    /** Checks the length. */
    public Toast {
      if (text.length() > MAX_TOAST) {
        throw new IllegalArgumentException("too long for a toast: " + text.length());
      }
    }
  }

  /** Shows that an answer is being looked for. Never kept, never repeated. */
  record Typing(long chat) implements Outgoing {}

  /** The chat it goes to. */
  long chat();

  private static List<List<Button>> rows(RichText text, List<List<Button>> keyboard) {
    if (text.isEmpty() || text.text().length() > RichText.MAX_LENGTH) {
      throw new IllegalArgumentException("no message: " + text.text().length() + " units");
    }
    return keyboard.stream().filter(row -> !row.isEmpty()).map(List::copyOf).toList();
  }
}
