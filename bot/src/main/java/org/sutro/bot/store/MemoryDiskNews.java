package org.sutro.bot.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sutro.bot.chat.Response;

/** What owners were told of the disk, in memory; guarded by its store. */
final class MemoryDiskNews implements DiskNews {

  private final MemoryStore store;
  private final MemoryOutbox outbox;
  private final Map<Long, Told> told;

  MemoryDiskNews(MemoryStore store, MemoryOutbox outbox, Map<Long, Told> told) {
    this.store = store;
    this.outbox = outbox;
    this.told = told;
  }

  @Override
  public Optional<Told> last(long owner) {
    synchronized (store) {
      return Optional.ofNullable(told.get(owner));
    }
  }

  @Override
  public void tell(long owner, Told news, Response response, Instant now) {
    synchronized (store) {
      told.put(owner, news);
      store.unasked(outbox, response, now);
    }
  }
}
