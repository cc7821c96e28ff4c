package org.sutro.bot.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.sqlite.Database;
import org.sutro.sqlite.Tx;

/** The inbox of one bot in the SQLite file. */
final class SqliteInbox implements Inbox {

  /**
   * The first open update of each chat, read from the index alone: a row holds a whole update, and
   * one of them is wanted. Ids may start anew after a week of silence, so the order is that of
   * arrival.
   */
  static final String FIRST_OF_CHATS =
      "SELECT min(seq) AS first, chat FROM inbox WHERE bot = ? AND state = 'open'"
          + " GROUP BY chat ORDER BY first LIMIT ?";

  private final Database database;
  private final long bot;

  SqliteInbox(Database database, long bot) {
    this.database = database;
    this.bot = bot;
  }

  @Override
  public long offset() {
    return database.read(tx -> tx.number("SELECT next_update FROM poll WHERE bot = ?", bot));
  }

  @Override
  public int receive(List<Received> batch, long nextOffset, Instant now) {
    return database.write(tx -> {
      int fresh = 0;
      for (Received update : batch) {
        fresh +=
            tx.run(
                "INSERT OR IGNORE INTO inbox(bot, update_id, chat, payload, received_at, state)"
                    + " VALUES (?, ?, ?, ?, ?, 'open')",
                bot,
                update.updateId(),
                update.chat(),
                update.payload(),
                now.toEpochMilli());
      }
      tx.run("INSERT OR REPLACE INTO poll VALUES (?, ?)", bot, nextOffset);
      return fresh;
    });
  }

  @Override
  public List<Claim> claim(Set<Long> busy, int most) {
    return database.write(tx -> {
      List<Claim> claims = new ArrayList<>();
      for (long seq : first(tx, busy, most)) {
        Claim claim = claim(tx, seq);
        if (!claims.isEmpty() && claim.attempt() > 1) {
          break;
        }
        tx.run("UPDATE inbox SET attempts = ? WHERE seq = ?", claim.attempt(), seq);
        claims.add(claim);
        if (claim.attempt() > 1) {
          break;
        }
      }
      return claims;
    });
  }

  private List<Long> first(Tx tx, Set<Long> busy, int most) throws SQLException {
    record First(long seq, long chat) {}
    // of so many chats, at most the busy ones are passed over
    return tx
        .all(
            FIRST_OF_CHATS,
            row -> new First(row.getLong(1), row.getLong(2)),
            bot,
            busy.size() + most)
        .stream()
        .filter(one -> !busy.contains(one.chat()))
        .limit(most)
        .map(First::seq)
        .toList();
  }

  private static Claim claim(Tx tx, long seq) throws SQLException {
    return tx.all(
            "SELECT update_id, chat, payload, attempts + 1 FROM inbox WHERE seq = ?",
            row ->
                new Claim(
                    seq,
                    new Received(row.getLong(1), row.getLong(2), row.getString(3)),
                    row.getInt(4)),
            seq)
        .getFirst();
  }

  @Override
  public void release(Claim claim) {
    database.write(tx ->
        tx.run(
            "UPDATE inbox SET attempts = attempts - 1 WHERE seq = ? AND attempts > 0",
            claim.seq()));
  }

  @Override
  public void done(Claim claim, Response response, Instant now) {
    end(claim, "done", response, now);
  }

  @Override
  public void poison(Claim claim, Response response, Instant now) {
    end(claim, "poison", response, now);
  }

  @Override
  public int open() {
    return Math.toIntExact(
        database.read(
            tx -> tx.number("SELECT count(*) FROM inbox WHERE bot = ? AND state = 'open'", bot)));
  }

  @Override
  public Optional<Instant> oldest() {
    return database.read(
        tx -> tx.time("SELECT min(received_at) FROM inbox WHERE bot = ? AND state = 'open'", bot));
  }

  /**
   * People's words are not kept longer than needed: the payload goes as soon as the update is done.
   */
  private void end(Claim claim, String state, Response response, Instant now) {
    boolean forgets = response.keep().stream().anyMatch(Note.Forgotten.class::isInstance);
    database.write(tx -> {
      int ended =
          tx.run(
              "UPDATE inbox SET state = ?, payload = '' WHERE seq = ? AND state = 'open'",
              state,
              claim.seq());
      if (ended == 0) {
        return false; // done before: its effects are there
      }
      // first: what is said may be about what is kept, or about what is forgotten
      Notes.keep(tx, response.keep());
      for (Outgoing outgoing : response.send()) {
        put(tx, claim, outgoing, now);
      }
      return true;
    });
    if (forgets) {
      Forgetting.leaveNoTrace(database);
    }
  }

  /**
   * What is said to a chat follows from something heard there: the chat can be reached, whatever
   * was before.
   */
  private void put(Tx tx, Claim claim, Outgoing outgoing, Instant now) throws SQLException {
    Notes.keep(tx, new Note.Reachable(outgoing.chat(), true));
    SqliteOutbox.put(tx, bot, claim.seq(), outgoing, now);
  }
}
