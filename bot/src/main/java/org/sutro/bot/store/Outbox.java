package org.sutro.bot.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sutro.bot.chat.Outgoing;

/**
 * What one bot is to send, until it is sent or given up. At most one of a chat is on its way at a
 * time.
 */
public interface Outbox {

  /**
   * Something on its way.
   *
   * @param id its place in the order of sending
   * @param outgoing what it is
   * @param since when it was put here
   */
  record Parcel(long id, Outgoing outgoing, Instant since) {}

  /** What became of something. */
  enum State {
    /** Waits for its turn. */
    NEW,
    /** On its way, or was when the program ended. */
    SENDING,
    /** Arrived. */
    SENT,
    /** May have arrived, is not tried again. */
    UNKNOWN,
    /** Refused for good, or too late. */
    FAILED
  }

  /** After this a request that seemed lost does not get there any more. */
  Duration LATEST = Duration.ofSeconds(60);

  /**
   * No message waits longer than this for its next attempt; one that seems to was told so by a
   * clock that was ahead.
   */
  Duration LONGEST = Duration.ofMinutes(10);

  /**
   * Treats what was on its way when the program ended as {@link #unknown}.
   *
   * @return how many there were
   */
  int recover(Instant now);

  /** The first of {@link #next(Instant, Set, int)}. */
  default Optional<Parcel> next(Instant now, Set<Long> busy) {
    return next(now, busy, 1).stream().findFirst();
  }

  /**
   * The oldest that may be sent, one of each chat that has nothing on its way; they count as on
   * their way from now on.
   *
   * @param busy chats to pass over
   * @param most how many at most
   */
  List<Parcel> next(Instant now, Set<Long> busy, int most);

  /** It arrived, as this message; 0 when it is none. */
  void sent(Parcel parcel, int message);

  /** It certainly did not arrive; to be tried again, not before {@code notBefore}. */
  void again(Parcel parcel, Instant notBefore);

  /** It certainly did not arrive; this is to be tried instead. */
  void instead(Parcel parcel, Outgoing other);

  /**
   * It may have arrived. It is tried once more, but never twice; a post of an edition is looked for
   * instead ({@link Outgoing.Probe}), where that is possible.
   *
   * @return true when it will be tried once more
   */
  boolean unknown(Parcel parcel, Instant notBefore);

  /**
   * It can't be found out whether a post arrived: it is left at that until somebody says so, and
   * with it what is left of its edition.
   */
  void lost(Parcel parcel, Outgoing.Post post);

  /** It will never arrive; nor will what is left of its edition. */
  void failed(Parcel parcel, String why);

  /** The chat cannot be written to: nothing that waits for it will be sent. */
  void unreachable(long chat);

  /** The chat got a new id, which replaces the old one everywhere. */
  void moved(long chat, long newChat);

  /** Number of parcels in a state. */
  int count(State state);

  /** Since when the oldest that waits for its turn has waited; empty when none does. */
  Optional<Instant> oldest();
}
