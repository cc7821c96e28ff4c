package org.sutro.bot.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.sutro.bot.chat.AnswerId;

/**
 * What is due, longest due first, and how far a log has been read for that; in memory, guarded by
 * its store.
 */
final class Backlog {

  /** Nothing is put off for longer, unless the clock was ahead when it was. */
  static final Duration LONGEST = Duration.ofDays(1);

  private final Map<AnswerId, Instant> notBefore = new LinkedHashMap<>();
  private OptionalLong position = OptionalLong.empty();

  /** Position up to which the log was read; empty when it never was. */
  OptionalLong position() {
    return position;
  }

  /** The log was read so far: these are due, if they are not already. */
  void add(Collection<AnswerId> ids, long newPosition) {
    ids.forEach(id -> notBefore.putIfAbsent(id, Instant.EPOCH));
    position = OptionalLong.of(newPosition);
  }

  /** What need not wait any longer. */
  Stream<AnswerId> due(Instant now) {
    return notBefore.entrySet().stream()
        .filter(one -> !one.getValue().isAfter(now) || one.getValue().isAfter(now.plus(LONGEST)))
        .map(Map.Entry::getKey);
  }

  /** Lets it wait, if it is due. */
  void later(AnswerId id, Instant until) {
    notBefore.replace(id, until);
  }

  /** It is not due any more; false if it was not. */
  boolean remove(AnswerId id) {
    return notBefore.remove(id) != null;
  }
}
