package org.sutro.bot.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.sutro.bot.chat.HandedIn;
import org.sutro.bot.chat.Response;
import org.sutro.sqlite.Database;
import org.sutro.sqlite.Tx;

/** What owners have handed in, in the SQLite file. */
final class SqliteHanded implements Handed {

  private static final String ONE = " WHERE chat = ? AND message = ? AND part = ?";

  private final Database database;
  private final long bot;

  SqliteHanded(Database database, long bot) {
    this.database = database;
    this.bot = bot;
  }

  static void put(Tx tx, HandedIn one) throws SQLException {
    tx.run(
        "INSERT OR IGNORE INTO handed(chat, message, part, what) VALUES (?, ?, ?, ?)",
        one.chat(),
        one.message(),
        one.part(),
        HandedJson.write(one.what()));
  }

  @Override
  public Optional<Task> next() {
    return database.write(tx -> {
      Optional<Task> next =
          tx
              .all(
                  "SELECT chat, message, part, what, attempts + 1 FROM handed ORDER BY rowid LIMIT 1",
                  row ->
                      new Task(
                          new HandedIn(
                              row.getLong(1),
                              row.getInt(2),
                              row.getInt(3),
                              HandedJson.read(row.getString(4))),
                          row.getInt(5)))
              .stream()
              .findFirst();
      if (next.isPresent()) {
        attempts(tx, next.get().one(), next.get().attempt());
      }
      return next;
    });
  }

  @Override
  public void putBack(Task task) {
    database.write(tx -> attempts(tx, task.one(), task.attempt() - 1));
  }

  private static int attempts(Tx tx, HandedIn one, int attempts) throws SQLException {
    return tx.run(
        "UPDATE handed SET attempts = ?" + ONE, attempts, one.chat(), one.message(), one.part());
  }

  @Override
  public void done(Task task, Response response, Instant now) {
    HandedIn one = task.one();
    database.write(tx -> {
      int there = tx.run("DELETE FROM handed" + ONE, one.chat(), one.message(), one.part());
      return there > 0 && Unasked.keep(tx, bot, response, now);
    });
  }
}
