package org.sutro.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Hands out positions in the archive's log inside one writing transaction; {@link #save} ends it.
 */
final class Log {

  private final Connection writer;
  private long seq;

  Log(Connection writer) throws SQLException {
    this.writer = writer;
    seq = last(writer);
  }

  /** The position of the last change; 0 when there was none. */
  static long last(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT seq FROM log")) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  /** A position above all before it. */
  long next() {
    return ++seq;
  }

  /** Writes down how far the log has come. */
  void save() throws SQLException {
    try (PreparedStatement update = writer.prepareStatement("UPDATE log SET seq = ?")) {
      update.setLong(1, seq);
      update.executeUpdate();
    }
  }
}
