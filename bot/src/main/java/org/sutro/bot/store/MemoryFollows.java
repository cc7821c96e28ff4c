package org.sutro.bot.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.Follow;
import org.sutro.bot.chat.Response;

/** What people want to be told of, in memory; guarded by its store. */
final class MemoryFollows implements Follows {

  private final MemoryStore store;
  private final MemoryOutbox outbox;
  private final Map<AnswerId, Instant> due = new LinkedHashMap<>();
  private OptionalLong position = OptionalLong.empty();

  MemoryFollows(MemoryStore store, MemoryOutbox outbox) {
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
  public List<Follow> awaited() {
    synchronized (store) {
      return store.reachableFollows().stream().filter(follow -> !follow.isDaily()).toList();
    }
  }

  @Override
  public void due(Set<AnswerId> follows, long newPosition) {
    synchronized (store) {
      follows.forEach(id -> due.putIfAbsent(id, Instant.EPOCH));
      position = OptionalLong.of(newPosition);
    }
  }

  @Override
  public Optional<Follow> next(Instant now) {
    synchronized (store) {
      return awaited().stream()
          .filter(follow -> due.containsKey(follow.id()) && !due.get(follow.id()).isAfter(now))
          .findFirst();
    }
  }

  @Override
  public void later(Follow follow, Instant notBefore) {
    synchronized (store) {
      due.computeIfPresent(follow.id(), (id, before) -> notBefore);
    }
  }

  @Override
  public Map<Long, Instant> readers() {
    synchronized (store) {
      Map<Long, Instant> readers = new HashMap<>();
      for (Follow follow : new ArrayList<>(store.reachableFollows())) {
        if (follow.isDaily()) {
          readers.merge(follow.person(), follow.at(), (a, b) -> a.isBefore(b) ? a : b);
        }
      }
      return readers;
    }
  }

  @Override
  public void done(Follow follow, Response response, Instant now) {
    synchronized (store) {
      due.remove(follow.id());
      if (store.follows(follow.person()).stream().anyMatch(f -> f.id().equals(follow.id()))) {
        store.unasked(outbox, response, now);
      }
    }
  }
}
