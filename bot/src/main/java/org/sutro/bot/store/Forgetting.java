package org.sutro.bot.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Series;
import org.sutro.sqlite.Database;
import org.sutro.sqlite.Tx;

/** Takes a person out of every table that holds something of people. */
final class Forgetting {

  private Forgetting() {}

  /** Says how many things there were. */
  static int of(Tx tx, long person) throws SQLException {
    int forgotten =
        tx.run("DELETE FROM feedback WHERE user = ?", person)
            + tx.run(
                "DELETE FROM feedback WHERE answer IN (SELECT id FROM answer WHERE user = ? OR chat = ?)",
                person,
                person)
            + tx.run("DELETE FROM answer WHERE user = ? OR chat = ?", person, person)
            + tx.run("DELETE FROM follow WHERE person = ?", person)
            + tx.run("DELETE FROM handed WHERE chat = ?", person)
            + tx.run("DELETE FROM disk_news WHERE owner = ?", person)
            + tx.run("DELETE FROM outbox WHERE chat = ?", person)
            + tx.run("DELETE FROM inbox WHERE chat = ?", person)
            + tx.run("DELETE FROM chat WHERE chat = ?", person)
            + tx.run("DELETE FROM editor WHERE user = ?", person)
            + tx.run("DELETE FROM wish WHERE user = ?", person)
            + tx.run("DELETE FROM shown WHERE chat = ?", person)
            + tx.run("DELETE FROM invitation WHERE maker = ?", person)
            + tx.run("UPDATE deed SET user = 0 WHERE user = ?", person)
            + tx.run(
                "UPDATE issue SET decided_by = 0, version = version + 1 WHERE decided_by = ?",
                person);
    AnswerRow.sweep(tx);
    return forgotten + inPlans(tx, person) + waitingInGroups(tx, person);
  }

  /** Where nobody else was to approve, that is found out when somebody has to, and told. */
  private static int inPlans(Tx tx, long person) throws SQLException {
    int forgotten = 0;
    for (Series series : LedgerRows.series(tx, "1 = 1")) {
      if (series.plan().release().by().contains(person)) {
        LedgerRows.keep(tx, new LedgerEntry.OfSeries(series.with(series.plan().without(person))));
        forgotten++;
      }
    }
    return forgotten;
  }

  /** Only what is not handled yet still has its payload. */
  private static int waitingInGroups(Tx tx, long person) throws SQLException {
    record Waiting(long seq, String payload) {}
    List<Waiting> all =
        tx.all(
            "SELECT seq, payload FROM inbox WHERE payload <> ''",
            row -> new Waiting(row.getLong(1), row.getString(2)));
    int forgotten = 0;
    for (Waiting waiting : all) {
      if (names(waiting.payload(), person)) {
        forgotten += tx.run("DELETE FROM inbox WHERE seq = ?", waiting.seq());
      }
    }
    return forgotten;
  }

  /** Whether the JSON of an update names a person, anywhere in it. */
  static boolean names(String payload, long person) {
    String id = "\"id\":" + person;
    return payload.contains(id + ",") || payload.contains(id + "}");
  }

  /**
   * Makes what was deleted be gone from everywhere: what was written comes from the log into the
   * file and the log is emptied, as far as others leave room for that; copies made before upgrades
   * go.
   */
  static void leaveNoTrace(Database database) {
    new UpgradeCopies(database.file()).delete(Instant.MAX);
    database.set(tx -> tx.text("PRAGMA wal_checkpoint(TRUNCATE)"));
  }
}
