package org.sutro.bot.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.sutro.bot.chat.Response;
import org.sutro.sqlite.Database;
import org.sutro.sqlite.Tx;

/** What owners were told of the disk, in the SQLite file. */
final class SqliteDiskNews implements DiskNews {

  private final Database database;
  private final long bot;

  SqliteDiskNews(Database database, long bot) {
    this.database = database;
    this.bot = bot;
  }

  /** Forgets who knows that there is room, once nobody asks any more when they were warned. */
  static int prune(Tx tx, Instant before) throws SQLException {
    return tx.run("DELETE FROM disk_news WHERE NOT scarce AND warned < ?", before.toEpochMilli());
  }

  @Override
  public Optional<Told> last(long owner) {
    return database.read(tx ->
        tx
            .all(
                "SELECT scarce, warned FROM disk_news WHERE owner = ?",
                row -> new Told(row.getBoolean(1), Instant.ofEpochMilli(row.getLong(2))),
                owner)
            .stream()
            .findFirst());
  }

  @Override
  public void tell(long owner, Told told, Response response, Instant now) {
    database.write(tx -> {
      tx.run(
          "INSERT OR REPLACE INTO disk_news VALUES (?, ?, ?)",
          owner,
          told.scarce(),
          told.warned().toEpochMilli());
      return Unasked.keep(tx, bot, response, now);
    });
  }
}
