package org.sutro.bot.store;

import java.time.Instant;
import java.util.Optional;
import org.sutro.bot.chat.HandedIn;
import org.sutro.bot.chat.Response;

/** What owners have handed in and nobody has looked at yet, oldest first. */
public interface Handed {

  /**
   * One that is to be looked at.
   *
   * @param one it
   * @param attempt which time it is given out, from 1; above 1 when the program ended meanwhile
   */
  record Task(HandedIn one, int attempt) {}

  /** The next, the attempt counted before anybody begins. */
  Optional<Task> next();

  /** It was not looked at after all: the attempt does not count. */
  void putBack(Task task);

  /** Keeps what follows, and that it was looked at: all of it or nothing. */
  void done(Task task, Response response, Instant now);
}
