package org.sutro.bot.store;

import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.sutro.bot.chat.HandedIn;
import org.sutro.bot.chat.Response;

/** What owners have handed in, in memory; guarded by its store. */
final class MemoryHanded implements Handed {

  private final MemoryStore store;
  private final MemoryOutbox outbox;
  private final Map<HandedIn, Integer> attempts;

  MemoryHanded(MemoryStore store, MemoryOutbox outbox, Map<HandedIn, Integer> attempts) {
    this.store = store;
    this.outbox = outbox;
    this.attempts = attempts;
  }

  @Override
  public Optional<Task> next() {
    synchronized (store) {
      Iterator<HandedIn> all = attempts.keySet().iterator();
      if (!all.hasNext()) {
        return Optional.empty();
      }
      HandedIn one = all.next();
      return Optional.of(new Task(one, attempts.merge(one, 1, Integer::sum)));
    }
  }

  @Override
  public void putBack(Task task) {
    synchronized (store) {
      attempts.computeIfPresent(task.one(), (one, before) -> task.attempt() - 1);
    }
  }

  @Override
  public void done(Task task, Response response, Instant now) {
    synchronized (store) {
      if (attempts.remove(task.one()) != null) {
        store.unasked(outbox, response, now);
      }
    }
  }
}
