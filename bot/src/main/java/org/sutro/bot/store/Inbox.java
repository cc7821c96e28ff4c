package org.sutro.bot.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sutro.bot.chat.Response;

/** The updates of one bot, from the moment they are stored until they are handled. */
public interface Inbox {

  /** An update that failed this often is not tried again. */
  int MAX_ATTEMPTS = 3;

  /**
   * An update during which the program ended this often is not tried again. More than {@link
   * #MAX_ATTEMPTS}, because whoever ends the program rarely does so because of the update.
   */
  int MAX_ENDINGS = 8;

  /**
   * An update as it came.
   *
   * @param updateId Telegram's number
   * @param chat the chat it belongs to, within which order is kept; 0 for none
   * @param payload the update as JSON
   */
  record Received(long updateId, long chat, String payload) {}

  /**
   * An update being handled.
   *
   * @param seq position in the order of arrival
   * @param update the update
   * @param attempt 1 for the first try; counted before the work, so that a crash counts too
   */
  record Claim(long seq, Received update, int attempt) {}

  /** The lowest update id not yet asked for; 0 before the first batch. */
  long offset();

  /**
   * Stores a batch, with the offset to go on from. Updates that are there already are left alone.
   *
   * @return how many were new
   */
  int receive(List<Received> batch, long nextOffset, Instant now);

  /** The first of {@link #claim(Set, int)}. */
  default Optional<Claim> claim(Set<Long> busy) {
    return claim(busy, 1).stream().findFirst();
  }

  /**
   * The oldest open update of each chat in which none is being handled; in the order of arrival.
   * One that was begun before comes alone: should the program end over it, no other is to blame.
   *
   * @param busy chats to pass over
   * @param most how many at most
   */
  List<Claim> claim(Set<Long> busy, int most);

  /** Gives an update back as if it had not been begun: what went wrong was not because of it. */
  void release(Claim claim);

  /** Keeps what follows from an update, and that it is done: all of it or nothing. */
  void done(Claim claim, Response response, Instant now);

  /** Sets an update aside for good, with what is to be said instead of an answer. */
  void poison(Claim claim, Response response, Instant now);

  /** Number of updates not yet handled. */
  int open();

  /** When the oldest update not yet handled came; empty when all are. */
  Optional<Instant> oldest();
}
