package org.sutro.bot.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each person lately asked in each chat, for questions that lean on the one before. Forgets
 * after half an hour of silence, and those silent longest when there are too many. Safe for many
 * threads.
 */
public final class RecentQuestions {

  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final int MOST_PEOPLE = 10_000;

  /** How many questions before one may still be meant by it. */
  static final int CONTEXT = 3;

  private record Who(long chat, long user) {}

  private record Asked(long updateId, int message, String text) {}

  private final Cache<Who, List<Asked>> asked;

  /**
   * Remembers nothing yet.
   *
   * @param ticker the passing of time in nanoseconds
   */
  public RecentQuestions(Ticker ticker) {
    asked =
        Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(MOST_PEOPLE)
            .ticker(ticker)
            .build();
  }

  /**
   * The last three questions before this one, oldest first; the same event handled again does not
   * count.
   */
  List<String> before(Origin origin) {
    return others(origin).stream().map(Asked::text).toList();
  }

  /** Adds a question; handled again, it takes its own place. */
  void remember(Origin origin, String question) {
    List<Asked> all = new ArrayList<>(others(origin));
    all.add(new Asked(origin.updateId(), origin.message(), question));
    asked.put(who(origin), List.copyOf(all.subList(Math.max(0, all.size() - CONTEXT), all.size())));
  }

  /** The questions before that of a message that was changed: none that came after it. */
  List<String> beforeMessage(Origin origin) {
    return all(origin).stream()
        .takeWhile(one -> one.message() != origin.message())
        .map(Asked::text)
        .toList();
  }

  /** Puts other words in the place of a remembered question of the same message. */
  void correct(Origin origin, String question) {
    Asked corrected = new Asked(origin.updateId(), origin.message(), question);
    asked.put(
        who(origin),
        all(origin).stream()
            .map(one -> one.message() == origin.message() ? corrected : one)
            .toList());
  }

  /** The question a message held, if it is remembered. */
  Optional<String> of(Origin origin) {
    return all(origin).stream()
        .filter(one -> one.message() == origin.message())
        .map(Asked::text)
        .findFirst();
  }

  /** The answer that was given to the question of a message, if that is remembered. */
  Optional<AnswerId> answer(Origin origin) {
    return all(origin).stream()
        .filter(one -> one.message() == origin.message())
        .map(one -> AnswerId.to(one.updateId(), origin.chat(), one.message()))
        .findFirst();
  }

  /** Forgets what somebody asked, wherever that was. */
  void forget(long user) {
    asked.asMap().keySet().removeIf(who -> who.user() == user);
  }

  private List<Asked> others(Origin origin) {
    return all(origin).stream()
        .filter(one -> one.updateId() != origin.updateId() && one.message() != origin.message())
        .toList();
  }

  private List<Asked> all(Origin origin) {
    List<Asked> found = asked.getIfPresent(who(origin));
    return found == null ? List.of() : found;
  }

  private static Who who(Origin origin) {
    return new Who(origin.chat(), origin.user());
  }
}
