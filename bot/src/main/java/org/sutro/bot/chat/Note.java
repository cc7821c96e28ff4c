package org.sutro.bot.chat;

import java.time.Instant;
import org.sutro.bot.digest.LedgerEntry;

/** Something to be kept, together with what is sent or not at all. */
public sealed interface Note {

  /** An answer was given. */
  record Answered(AnswerRecord answer) implements Note {}

  /** Somebody said what they think of an answer; a later word replaces an earlier one. */
  record Rated(AnswerId answer, long user, Thumb thumb, Instant at) implements Note {}

  /** A chat chose how it wants to be spoken to. */
  record Chosen(long chat, Choices choices) implements Note {}

  /** Somebody wants to be told of something; replaces what they wanted under its name. */
  record Followed(Follow follow) implements Note {}

  /** They don't want to any more. */
  record Unfollowed(AnswerId follow, long person) implements Note {}

  /** Everything that is kept of a person is to go; before anything else of the response is kept. */
  record Forgotten(long user) implements Note {}

  /** The bot can, or can no longer, write to a chat. */
  record Reachable(long chat, boolean reachable) implements Note {}

  /** A message of this number was seen in a chat: those to come have higher ones. */
  record Seen(long chat, int message) implements Note {}

  /** Something was handed in, to be taken into the archive by and by. */
  record Handed(HandedIn what) implements Note {}

  /** Something about digests. */
  record OfDigest(LedgerEntry entry) implements Note {}

  /** A chat got a new id. */
  record Moved(long chat, long newChat) implements Note {}
}
