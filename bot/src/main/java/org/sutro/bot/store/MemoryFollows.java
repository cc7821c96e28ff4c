package org.sutro.bot.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.Follow;
import org.sutro.bot.chat.Response;

/** What people want to be told of, in memory; guarded by its store. */
final class MemoryFollows implements Follows {

  private final MemoryStore store;
  private final MemoryOutbox outbox;
  private final Backlog backlog = new Backlog();

  MemoryFollows(MemoryStore store, MemoryOutbox outbox) {
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
  public List<Follow> awaited() {
    synchronized (store) {
      return store.reachableFollows().stream().filter(follow -> !follow.isDaily()).toList();
    }
  }

  @Override
  public void due(Set<AnswerId> follows, long position) {
    synchronized (store) {
      backlog.add(follows, position);
    }
  }

  @Override
  public Optional<Follow> next(Instant now) {
    synchronized (store) {
      Set<AnswerId> due = backlog.due(now).collect(Collectors.toSet());
      return awaited().stream().filter(follow -> due.contains(follow.id())).findFirst();
    }
  }

  @Override
  public void later(Follow follow, Instant notBefore) {
    synchronized (store) {
      backlog.later(follow.id(), notBefore);
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
      backlog.remove(follow.id());
      if (store.follows(follow.person()).stream().anyMatch(f -> f.id().equals(follow.id()))) {
        store.unasked(outbox, response, now);
      }
    }
  }
}
