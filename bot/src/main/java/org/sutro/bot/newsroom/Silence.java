package org.sutro.bot.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chats about which Telegram does not answer: they are asked about again ever more rarely, until it
 * does.
 */
final class Silence {

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Map<Long, Rest> resting = new ConcurrentHashMap<>();

  private record Rest(Duration length, Instant until) {}

  /** True while a chat is not to be asked about. */
  boolean rests(long chat, Instant now) {
    Rest rest = resting.get(chat);
    return rest != null && now.isBefore(rest.until());
  }

  /** Telegram did not answer: next time the wait is twice as long. */
  void unanswered(long chat, Instant now) {
    resting.compute(
        chat,
        (any, before) -> {
          Duration wait = before == null ? FIRST : before.length().multipliedBy(2);
          Duration bounded = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
          return new Rest(bounded, now.plus(bounded));
        });
  }

  /** It did. */
  void answered(long chat) {
    resting.remove(chat);
  }
}
