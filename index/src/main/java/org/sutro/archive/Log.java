package org.sutro.archive;

import java.sql.SQLException;
import org.sutro.sqlite.Tx;

/**
 * Hands out positions in the archive's log inside one writing transaction; {@link #save} ends it.
 */
final class Log {

  private final Tx writer;
  private long seq;

  Log(Tx writer) throws SQLException {
    this.writer = writer;
    seq = last(writer);
  }

  /** The position of the last change; 0 when there was none. */
  static long last(Tx tx) throws SQLException {
    return tx.number("SELECT seq FROM log");
  }

  /** A position above all before it. */
  long next() {
    return ++seq;
  }

  /** Writes down how far the log has come. */
  void save() throws SQLException {
    writer.run("UPDATE log SET seq = ?", seq);
  }
}
