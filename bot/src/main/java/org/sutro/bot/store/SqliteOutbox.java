package org.sutro.bot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.sqlite.Database;
import org.sutro.sqlite.Tx;

/** The outbox of one bot in the SQLite file. */
final class SqliteOutbox implements Outbox {

  private static final Logger log = LoggerFactory.getLogger(SqliteOutbox.class);

  /**
   * The first of each chat that waits or is on its way, without its words: one of them is wanted.
   * What is on its way holds up the rest of its chat.
   */
  private static final String FIRST_OF_CHATS =
      "SELECT min(id) AS first, chat FROM outbox WHERE bot = ? AND state IN ('new', 'sending')"
          + " GROUP BY chat ORDER BY first";

  /** An edition is as old as it is late: it counts from its hour, not from when it was written. */
  private static final String WAITING =
      "SELECT id, chat, body, coalesce("
          + "(SELECT due FROM issue WHERE issue.id = outbox.issue AND part = 1), created_at)"
          + " FROM outbox WHERE id = ? AND state = 'new'"
          + " AND not_before NOT BETWEEN ? AND ?";

  private final Database database;
  private final long bot;

  SqliteOutbox(Database database, long bot) {
    this.database = database;
    this.bot = bot;
  }

  /**
   * Puts something there.
   *
   * @param cause place in the inbox of the update it follows from; 0 when it follows from none
   */
  static void put(Tx tx, long bot, long cause, Outgoing outgoing, Instant now) throws SQLException {
    Outgoing.Slot slot = PostRows.slot(outgoing);
    PostRows.makeRoom(tx, slot);
    tx.run(
        "INSERT INTO outbox(bot, chat, update_seq, body, state, created_at, issue, part)"
            + " VALUES (?, ?, ?, ?, 'new', ?, ?, ?)",
        bot,
        outgoing.chat(),
        cause,
        OutgoingJson.write(outgoing),
        now.toEpochMilli(),
        slot.issue(),
        slot.part());
    ShownRows.put(tx, tx.number("SELECT last_insert_rowid()"), outgoing);
  }

  @Override
  public int recover(Instant now) {
    return database.write(tx -> {
      int again = 0;
      for (long id :
          tx.all(
              "SELECT id FROM outbox WHERE bot = ? AND state = 'sending' AND issue <> 0",
              row -> row.getLong(1),
              bot)) {
        PostRows.doubt(tx, id, now.plus(LATEST));
        again++;
      }
      String where = " WHERE bot = ? AND state = 'sending'";
      again +=
          tx.run(
              "UPDATE outbox SET state = 'new', repeats = repeats + 1, not_before = ?"
                  + where
                  + " AND repeats = 0",
              now.toEpochMilli(),
              bot);
      return again + tx.run("UPDATE outbox SET state = 'unknown', body = ''" + where, bot);
    });
  }

  @Override
  public List<Parcel> next(Instant now, Set<Long> busy, int most) {
    record First(long id, long chat) {}
    return database.write(tx -> {
      List<Parcel> parcels = new ArrayList<>();
      for (First first :
          tx.all(FIRST_OF_CHATS, row -> new First(row.getLong(1), row.getLong(2)), bot)) {
        if (parcels.size() < most && !busy.contains(first.chat())) {
          begun(tx, first.id(), now).ifPresent(parcels::add);
        }
      }
      return parcels;
    });
  }

  /** Empty when it may not be sent now, or can't be sent at all. */
  private static Optional<Parcel> begun(Tx tx, long id, Instant now) throws SQLException {
    List<Raw> waiting =
        tx.all(WAITING, Raw::read, id, now.toEpochMilli() + 1, now.plus(LONGEST).toEpochMilli());
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    Optional<Parcel> read = waiting.getFirst().parcel();
    Optional<Parcel> parcel = read.isEmpty() ? read : Optional.of(inItsPlace(tx, read.get()));
    tx.run(
        "UPDATE outbox SET state = ?, why = ? WHERE id = ?",
        parcel.isPresent() ? "sending" : "failed",
        parcel.isPresent() ? null : "unreadable",
        id);
    if (parcel.filter(begun -> begun.outgoing() instanceof Outgoing.Post).isPresent()) {
      PostRows.begun(tx, id);
    }
    return parcel;
  }

  /** What is to stand in the place of an earlier answer, if that stands somewhere. */
  private static Parcel inItsPlace(Tx tx, Parcel parcel) throws SQLException {
    if (!(parcel.outgoing() instanceof Outgoing.Send send) || send.instead() == null) {
      return parcel;
    }
    String earlier = send.instead().value();
    int message = Math.toIntExact(tx.number("SELECT message FROM answer WHERE id = ?", earlier));
    if (message == 0) {
      return parcel;
    }
    if (send.answer() != null) {
      tx.run("UPDATE answer SET message = ? WHERE id = ?", message, send.answer().value());
    }
    return new Parcel(parcel.id(), send.in(message), parcel.since());
  }

  /** A row as it is kept. */
  private record Raw(long id, long chat, String body, long since) {

    static Raw read(ResultSet row) throws SQLException {
      return new Raw(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4));
    }

    /** Empty when the body was written by a program that knew more kinds than this one. */
    Optional<Parcel> parcel() {
      try {
        Outgoing outgoing = OutgoingJson.read(chat, body);
        return Optional.of(new Parcel(id, outgoing, Instant.ofEpochMilli(since)));
      } catch (IllegalArgumentException e) {
        log.warn("ROW-UNREADABLE: outbox row {} is unreadable and will not be sent", id);
        return Optional.empty();
      }
    }
  }

  @Override
  public void sent(Parcel parcel, int message) {
    database.write(tx -> {
      if (parcel.outgoing() instanceof Outgoing.Send send && send.answer() != null) {
        tx.run("UPDATE answer SET message = ? WHERE id = ?", message, send.answer().value());
      }
      Notes.seen(tx, parcel.outgoing().chat(), message);
      ShownRows.sent(tx, parcel.id(), message);
      WishRows.sent(tx, parcel.outgoing(), message);
      return tx.run(
          // in a chat that has moved meanwhile the number is somebody else's
          "UPDATE outbox SET state = 'sent', body = '', message = iif(chat = ?, ?, 0) WHERE id = ?",
          parcel.outgoing().chat(),
          message,
          parcel.id());
    });
  }

  @Override
  public void again(Parcel parcel, Instant notBefore) {
    database.write(tx ->
        tx.run(
            "UPDATE outbox SET state = 'new', not_before = ? WHERE id = ? AND state = 'sending'",
            notBefore.toEpochMilli(),
            parcel.id()));
  }

  @Override
  public void instead(Parcel parcel, Outgoing other) {
    database.write(tx ->
        tx.run(
            "UPDATE outbox SET state = 'new', body = ? WHERE id = ? AND state = 'sending'",
            OutgoingJson.write(other),
            parcel.id()));
  }

  @Override
  public boolean unknown(Parcel parcel, Instant notBefore) {
    if (parcel.outgoing() instanceof Outgoing.Post) {
      return database.write(tx -> PostRows.doubt(tx, parcel.id(), notBefore));
    }
    return database.write(tx -> {
      int again =
          tx.run(
              "UPDATE outbox SET state = 'new', repeats = 1, not_before = ?"
                  + " WHERE id = ? AND repeats = 0 AND state = 'sending'",
              notBefore.toEpochMilli(),
              parcel.id());
      if (again == 0) {
        tx.run(
            "UPDATE outbox SET state = 'unknown', body = '' WHERE id = ? AND state = 'sending'",
            parcel.id());
      }
      return again > 0;
    });
  }

  @Override
  public void failed(Parcel parcel, String why) {
    database.write(tx -> {
      PostRows.holdBack(tx, parcel.id());
      return tx.run(
          "UPDATE outbox SET state = 'failed', body = '', why = ? WHERE id = ?", why, parcel.id());
    });
  }

  @Override
  public void lost(Parcel parcel, Outgoing.Post post) {
    database.write(tx -> PostRows.lost(tx, parcel.id(), post, Instant.EPOCH));
  }

  @Override
  public void unreachable(long chat) {
    database.write(tx -> {
      Notes.keep(tx, new Note.Reachable(chat, false));
      return chat;
    });
  }

  @Override
  public void moved(long chat, long newChat) {
    database.write(tx -> {
      Notes.moved(tx, chat, newChat);
      return newChat;
    });
  }

  @Override
  public int count(State state) {
    String name = state.name().toLowerCase(Locale.ROOT);
    return Math.toIntExact(
        database.read(
            tx -> tx.number("SELECT count(*) FROM outbox WHERE bot = ? AND state = ?", bot, name)));
  }

  @Override
  public Optional<Instant> oldest() {
    return database.read(
        tx -> tx.time("SELECT min(created_at) FROM outbox WHERE bot = ? AND state = 'new'", bot));
  }
}
