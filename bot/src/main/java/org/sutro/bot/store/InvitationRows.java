package org.sutro.bot.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.sutro.bot.digest.Invitation;
import org.sutro.sqlite.Tx;

/** Links that let somebody look after a digest, as rows of the SQLite file. */
final class InvitationRows {

  private InvitationRows() {}

  /**
   * Writes one.
   *
   * @throws ChangedMeanwhileException if it is used, but it was used before
   */
  static void keep(Tx tx, Invitation invitation) throws SQLException {
    if (invitation.used()) {
      if (tx.run("UPDATE invitation SET used = 1 WHERE hash = ? AND NOT used", invitation.hash())
          == 0) {
        throw new ChangedMeanwhileException();
      }
      return;
    }
    long chat = invitation.series().chat();
    String rhythm = invitation.series().rhythm().name();
    tx.run(
        "DELETE FROM invitation WHERE chat = ? AND rhythm = ? AND maker = ? AND NOT used",
        chat,
        rhythm,
        invitation.by());
    tx.run(
        "INSERT INTO invitation(hash, chat, rhythm, maker, until, used) VALUES (?, ?, ?, ?, ?, 0)",
        invitation.hash(),
        chat,
        rhythm,
        invitation.by(),
        invitation.until().toEpochMilli());
  }

  static Optional<Invitation> find(Tx tx, String hash) throws SQLException {
    return tx
        .all(
            "SELECT chat, rhythm, maker, until, used FROM invitation WHERE hash = ?",
            row ->
                new Invitation(
                    hash,
                    LedgerRows.seriesId(row, 1),
                    row.getLong(3),
                    Instant.ofEpochMilli(row.getLong(4)),
                    row.getBoolean(5)),
            hash)
        .stream()
        .findFirst();
  }

  /** Forgets those that could not be used any more at a time, even if they were not. */
  static int prune(Tx tx, Instant time) throws SQLException {
    return tx.run("DELETE FROM invitation WHERE until < ?", time.toEpochMilli());
  }
}
