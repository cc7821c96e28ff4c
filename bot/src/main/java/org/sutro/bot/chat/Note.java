package org.sutro.bot.chat;

import java.time.Instant;
import org.sutro.article.Language;

/** Something to be kept, together with what is sent or not at all. */
public sealed interface Note {

  /** An answer was given. */
  record Answered(AnswerRecord answer) implements Note {}

  /** Somebody said what they think of an answer; a later word replaces an earlier one. */
  record Rated(AnswerId answer, long user, Thumb thumb, Instant at) implements Note {}

  /** A chat chose its language. */
  record LanguageChosen(long chat, Language language) implements Note {}

  /** The bot can, or can no longer, write to a chat. */
  record Reachable(long chat, boolean reachable) implements Note {}

  /** A chat got a new id. */
  record Moved(long chat, long newChat) implements Note {}
}
