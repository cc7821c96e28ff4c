package org.sutro.bot.newsroom;

import org.sutro.bot.chat.Tap;

/**
 * A message with buttons about an edition, in somebody's private chat.
 *
 * @param message its id in that chat; 0 while it is on its way
 * @param first what its first button does, which tells what kind of message it is
 */
public record Shown(long person, int message, Tap.OfIssue first) {

  /** What a message is there for. */
  enum Kind {
    /** It shows the edition, to be decided about. */
    PREVIEW,
    /** It says that the edition stands in the channel. */
    NEWS,
    /** It asks whether the edition arrived. */
    QUESTION
  }

  Kind kind() {
    return switch (first.act()) {
      case "undo" -> first.seen() == 0 ? Kind.NEWS : Kind.PREVIEW;
      case String act when Sighting.of(act).isPresent() -> Kind.QUESTION;
      default -> Kind.PREVIEW;
    };
  }
}
