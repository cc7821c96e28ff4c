package org.sutro.bot.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;

/** The inbox of one bot in memory; guarded by its store. */
final class MemoryInbox implements Inbox {

  private static final class Row {
    final long seq;
    final Instant at;
    Received update;
    boolean open = true;
    int attempts;

    Row(long seq, Instant at, Received update) {
      this.seq = seq;
      this.at = at;
      this.update = update;
    }
  }

  private final MemoryStore store;
  private final MemoryOutbox outbox;
  private final List<Row> rows = new ArrayList<>();
  private long offset;
  private long lastSeq;

  MemoryInbox(MemoryStore store, MemoryOutbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  @Override
  public long offset() {
    synchronized (store) {
      return offset;
    }
  }

  @Override
  public int receive(List<Received> batch, long nextOffset, Instant now) {
    synchronized (store) {
      int before = rows.size();
      for (Received update : batch) {
        if (rows.stream().noneMatch(row -> row.update.updateId() == update.updateId())) {
          rows.add(new Row(++lastSeq, now, update));
        }
      }
      offset = nextOffset;
      return rows.size() - before;
    }
  }

  @Override
  public List<Claim> claim(Set<Long> busy, int most) {
    synchronized (store) {
      Set<Long> passed = new HashSet<>(busy);
      List<Claim> claims = new ArrayList<>();
      for (Row row : rows) {
        boolean first = row.open && passed.add(row.update.chat());
        boolean suspect = row.attempts > 0;
        if (first && suspect && !claims.isEmpty()) {
          break;
        }
        if (first) {
          row.attempts++;
          claims.add(new Claim(row.seq, row.update, row.attempts));
        }
        if (claims.size() == most || (first && suspect)) {
          break;
        }
      }
      return claims;
    }
  }

  @Override
  public void release(Claim claim) {
    synchronized (store) {
      rows.stream()
          .filter(row -> row.seq == claim.seq() && row.attempts > 0)
          .forEach(row -> row.attempts--);
    }
  }

  @Override
  public void done(Claim claim, Response response, Instant now) {
    synchronized (store) {
      boolean open =
          rows.stream()
              .filter(row -> row.seq == claim.seq() && row.open)
              .peek(row -> row.open = false)
              .findFirst()
              .isPresent();
      if (open) {
        boolean forgets = response.keep().stream().anyMatch(Note.Forgotten.class::isInstance);
        if (forgets) {
          response.keep().forEach(store::keep);
        }
        for (Outgoing outgoing : response.send()) {
          store.keep(new Note.Reachable(outgoing.chat(), true));
          outbox.put(outgoing, now);
        }
        if (!forgets) {
          response.keep().forEach(store::keep);
        }
      }
    }
  }

  @Override
  public void poison(Claim claim, Response response, Instant now) {
    done(claim, response, now);
  }

  @Override
  public int open() {
    synchronized (store) {
      return Math.toIntExact(rows.stream().filter(row -> row.open).count());
    }
  }

  @Override
  public Optional<Instant> oldest() {
    synchronized (store) {
      return rows.stream().filter(row -> row.open).map(row -> row.at).min(Instant::compareTo);
    }
  }

  void rename(long chat, long newChat) {
    for (Row row : rows) {
      if (row.open && row.update.chat() == chat) {
        row.update = new Received(row.update.updateId(), newChat, row.update.payload());
      }
    }
  }

  int forget(long person) {
    int size = rows.size();
    rows.removeIf(
        row -> row.update.chat() == person || Forgetting.names(row.update.payload(), person));
    return size - rows.size();
  }

  int prune(Instant before) {
    int size = rows.size();
    rows.removeIf(row -> !row.open && row.at.isBefore(before));
    return size - rows.size();
  }
}
