package org.sutro.bot.chat;

import org.sutro.bot.render.RichText;

/**
 * A message somebody may choose to post in a chat of theirs.
 *
 * @param id short, ASCII, no other offer of the same list has it
 * @param title what it is called in the list
 * @param description a line about it
 * @param message what is posted, at most {@link RichText#MAX_LENGTH} units
 */
public record Offer(String id, String title, String description, RichText message) {

  /** Checks that there is something to post. */
  public Offer {
    if (message.isEmpty() || message.text().length() > RichText.MAX_LENGTH || title.isEmpty()) {
      throw new IllegalArgumentException("nothing to offer");
    }
  }
}
