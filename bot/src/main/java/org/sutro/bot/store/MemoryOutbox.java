package org.sutro.bot.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sutro.bot.chat.Outgoing;

/** The outbox of one bot in memory; guarded by its store. */
final class MemoryOutbox implements Outbox {

  private static final class Row {
    final long id;
    final Instant since;
    Outgoing outgoing;
    State state = State.NEW;
    Instant notBefore = Instant.EPOCH;
    int repeats;

    Row(long id, Instant since, Outgoing outgoing) {
      this.id = id;
      this.since = since;
      this.outgoing = outgoing;
    }

    boolean waits() {
      return state == State.NEW || state == State.SENDING;
    }
  }

  private final MemoryStore store;
  private final List<Row> rows = new ArrayList<>();
  private long lastId;

  MemoryOutbox(MemoryStore store) {
    this.store = store;
  }

  void put(Outgoing outgoing, Instant now) {
    rows.add(new Row(++lastId, now, outgoing));
  }

  @Override
  public int recover(Instant now) {
    synchronized (store) {
      int recovered = 0;
      for (Row row : rows) {
        if (row.state == State.SENDING) {
          unknown(row, now);
          recovered++;
        }
      }
      return recovered;
    }
  }

  @Override
  public List<Parcel> next(Instant now, Set<Long> busy, int most) {
    synchronized (store) {
      Set<Long> passed = new HashSet<>(busy);
      List<Parcel> parcels = new ArrayList<>();
      for (Row row : rows) {
        boolean first = row.waits() && passed.add(row.outgoing.chat());
        boolean may = first && row.state == State.NEW && isDue(row, now);
        if (may && parcels.size() < most) {
          row.state = State.SENDING;
          parcels.add(new Parcel(row.id, inItsPlace(row.outgoing), row.since));
        }
      }
      return parcels;
    }
  }

  /** What is to stand in the place of an earlier answer, if that stands somewhere. */
  private Outgoing inItsPlace(Outgoing outgoing) {
    if (!(outgoing instanceof Outgoing.Send send) || send.instead() == null) {
      return outgoing;
    }
    int message = store.find(send.instead()).map(a -> a.given().message()).orElse(0);
    if (message == 0) {
      return outgoing;
    }
    if (send.answer() != null) {
      store.stands(send.answer(), message);
    }
    return send.in(message);
  }

  @Override
  public void sent(Parcel parcel, int message) {
    synchronized (store) {
      change(parcel, row -> row.state = State.SENT);
      if (parcel.outgoing() instanceof Outgoing.Send send && send.answer() != null) {
        store.stands(send.answer(), message);
      }
    }
  }

  @Override
  public void again(Parcel parcel, Instant notBefore) {
    change(
        parcel,
        row -> {
          row.state = State.NEW;
          row.notBefore = notBefore;
        });
  }

  @Override
  public void instead(Parcel parcel, Outgoing other) {
    change(
        parcel,
        row -> {
          row.state = State.NEW;
          row.outgoing = other;
        });
  }

  @Override
  public boolean unknown(Parcel parcel, Instant notBefore) {
    synchronized (store) {
      change(parcel, row -> unknown(row, notBefore));
      return rows.stream().anyMatch(row -> row.id == parcel.id() && row.state == State.NEW);
    }
  }

  @Override
  public void failed(Parcel parcel, String why) {
    change(parcel, row -> row.state = State.FAILED);
  }

  @Override
  public void lost(Parcel parcel, Outgoing.Post post) {
    change(parcel, row -> row.state = State.UNKNOWN);
  }

  @Override
  public void unreachable(long chat) {
    synchronized (store) {
      store.unreachable(chat);
    }
  }

  @Override
  public void moved(long chat, long newChat) {
    synchronized (store) {
      store.moved(chat, newChat);
    }
  }

  @Override
  public int count(State state) {
    synchronized (store) {
      return Math.toIntExact(rows.stream().filter(row -> row.state == state).count());
    }
  }

  @Override
  public Optional<Instant> oldest() {
    synchronized (store) {
      return rows.stream()
          .filter(row -> row.state == State.NEW)
          .map(row -> row.since)
          .min(Instant::compareTo);
    }
  }

  void giveUp(long chat) {
    for (Row row : rows) {
      if (row.state == State.NEW && row.outgoing.chat() == chat) {
        row.state = State.FAILED;
      }
    }
  }

  void rename(long chat, long newChat) {
    for (Row row : rows) {
      if (row.outgoing.chat() == chat) {
        row.outgoing = OutgoingJson.read(newChat, OutgoingJson.write(row.outgoing));
      }
    }
  }

  int forget(long person) {
    int size = rows.size();
    rows.removeIf(row -> row.outgoing.chat() == person);
    return size - rows.size();
  }

  int prune(Instant before) {
    int size = rows.size();
    rows.removeIf(row -> !row.waits() && row.since.isBefore(before));
    return size - rows.size();
  }

  private static boolean isDue(Row row, Instant now) {
    return !row.notBefore.isAfter(now) || row.notBefore.isAfter(now.plus(LONGEST));
  }

  private static void unknown(Row row, Instant notBefore) {
    row.state = row.repeats == 0 ? State.NEW : State.UNKNOWN;
    row.notBefore = notBefore;
    row.repeats++;
  }

  private void change(Parcel parcel, Consumer<Row> change) {
    synchronized (store) {
      rows.stream().filter(row -> row.id == parcel.id()).forEach(change);
    }
  }
}
