package org.sutro.bot.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.sutro.sqlite.Database;

/**
 * Holds back, in a store that comes from a backup, what may have been done since the backup was
 * made: messages that wait to be sent, and updates that wait to be handled.
 */
public final class Quarantine {

  private static final String WHY = "held back: it was waiting when the backup was made";

  /**
   * What is held back, or was.
   *
   * @param messages to be sent
   * @param updates to be handled
   */
  public record Held(int messages, int updates) {

    /** Nothing. */
    public static final Held NOTHING = new Held(0, 0);
  }

  private Quarantine() {}

  /**
   * Holds everything back, for {@link Store#TRAFFIC_KEPT}: people's words are not kept for ever,
   * and the backup may be older than that. What was on its way may have arrived, and is given up.
   *
   * @param file the store; there may be none
   * @param now when it is put back
   */
  public static Held impose(Path file, Instant now) {
    if (!Files.exists(file)) {
      return Held.NOTHING;
    }
    try (Database database = Schema.open(file)) {
      return database.write(tx -> {
        LedgerRows.restored(tx, now);
        tx.run("UPDATE outbox SET state = 'unknown', body = '' WHERE state = 'sending'");
        int messages =
            tx.run(
                "UPDATE outbox SET state = 'failed', why = ?, created_at = ? WHERE state = 'new'"
                    + " AND NOT ("
                    + LedgerRows.TAKING_BACK
                    + ")",
                WHY,
                now.toEpochMilli());
        // done with, but unlike others that are it keeps its payload
        int updates =
            tx.run(
                "UPDATE inbox SET state = 'poison', received_at = ? WHERE state = 'open'",
                now.toEpochMilli());
        // what changed since may have been told; readers of the archive's log begin anew at its end
        tx.run("DELETE FROM position");
        tx.run("DELETE FROM disk_news"); // it may be another disk
        tx.run("DELETE FROM revisit");
        return new Held(messages, updates);
      });
    }
  }

  /** Lets everything go on that is still held back. */
  public static Held release(Path file) {
    if (!Files.exists(file)) {
      return Held.NOTHING;
    }
    try (Database database = Schema.open(file)) {
      return database.write(tx -> {
        int messages =
            tx.run(
                "UPDATE outbox SET state = 'new', why = NULL WHERE state = 'failed' AND why = ?",
                WHY);
        int updates =
            tx.run(
                "UPDATE inbox SET state = 'open', attempts = 0 WHERE state = 'poison' AND payload <> ''");
        return new Held(messages, updates);
      });
    }
  }
}
