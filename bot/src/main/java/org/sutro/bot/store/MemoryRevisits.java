package org.sutro.bot.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.AnswerRecord;
import org.sutro.bot.chat.Response;

/** Answers to be looked at once more, in memory; guarded by its store. */
final class MemoryRevisits implements Revisits {

  private final MemoryStore store;
  private final MemoryOutbox outbox;
  private final Backlog backlog = new Backlog();

  MemoryRevisits(MemoryStore store, MemoryOutbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  @Override
  public OptionalLong position() {
    synchronized (store) {
      return backlog.position();
    }
  }

  @Override
  public void due(Set<ArticleId> changed, long position) {
    synchronized (store) {
      backlog.add(store.quoting(changed).stream().map(AnswerRecord::id).toList(), position);
    }
  }

  @Override
  public Optional<AnswerRecord> next(Instant now) {
    synchronized (store) {
      return backlog.due(now).flatMap(id -> store.find(id).stream()).findFirst();
    }
  }

  @Override
  public void later(AnswerRecord answer, Instant notBefore) {
    synchronized (store) {
      backlog.later(answer.id(), notBefore);
    }
  }

  @Override
  public void done(AnswerRecord answer, Response response, Instant now) {
    synchronized (store) {
      if (backlog.remove(answer.id()) && store.find(answer.id()).isPresent()) {
        store.unasked(outbox, response, now);
      }
    }
  }
}
