package org.sutro.bot.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.OptionalLong;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.sqlite.Tx;

/** What is said to people who did not just ask, in the SQLite file. */
final class Unasked {

  private Unasked() {}

  /** How far a reader of the archive's log has come. */
  static OptionalLong position(Tx tx, String reader) throws SQLException {
    return tx
        .all("SELECT seq FROM position WHERE reader = ?", row -> row.getLong(1), reader)
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  static boolean moveTo(Tx tx, String reader, long position) throws SQLException {
    return tx.run("INSERT OR REPLACE INTO position VALUES (?, ?)", reader, position) > 0;
  }

  /** Keeps what follows; sends only where the bot can write. Always true. */
  static boolean keep(Tx tx, long bot, Response response, Instant now) throws SQLException {
    for (Outgoing outgoing : response.send()) {
      if (isReachable(tx, outgoing.chat())) {
        SqliteOutbox.put(tx, bot, 0, outgoing, now);
      }
    }
    Notes.keep(tx, response.keep());
    return true;
  }

  private static boolean isReachable(Tx tx, long chat) throws SQLException {
    return tx.number("SELECT count(*) FROM chat WHERE chat = ? AND NOT reachable", chat) == 0;
  }
}
