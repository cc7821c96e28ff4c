package org.sutro.bot.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.AnswerRecord;
import org.sutro.bot.chat.Response;

/** Answers to be looked at once more, in memory; guarded by its store. */
final class MemoryRevisits implements Revisits {

  private final MemoryStore store;
  private final MemoryOutbox outbox;
  private final Map<AnswerId, Instant> due = new LinkedHashMap<>();
  private OptionalLong position = OptionalLong.empty();

  MemoryRevisits(MemoryStore store, MemoryOutbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  @Override
  public OptionalLong position() {
    synchronized (store) {
      return position;
    }
  }

  @Override
  public void due(Set<ArticleId> changed, long newPosition) {
    synchronized (store) {
      for (AnswerRecord answer : store.quoting(changed)) {
        due.putIfAbsent(answer.id(), Instant.EPOCH);
      }
      position = OptionalLong.of(newPosition);
    }
  }

  @Override
  public Optional<AnswerRecord> next(Instant now) {
    synchronized (store) {
      return due.entrySet().stream()
          .filter(one -> !one.getValue().isAfter(now))
          .flatMap(one -> store.find(one.getKey()).stream())
          .findFirst();
    }
  }

  @Override
  public void later(AnswerRecord answer, Instant notBefore) {
    synchronized (store) {
      due.computeIfPresent(answer.id(), (id, before) -> notBefore);
    }
  }

  @Override
  public void done(AnswerRecord answer, Response response, Instant now) {
    synchronized (store) {
      if (due.remove(answer.id()) != null && store.find(answer.id()).isPresent()) {
        store.unasked(outbox, response, now);
      }
    }
  }
}
