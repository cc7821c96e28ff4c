package org.sutro.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The statements of a connection. SQLite takes longer to compile a short statement than to run it,
 * so those used last are kept. For one thread at a time, as the connection is.
 */
final class Statements {

  /** Enough for what is asked again and again; each takes some KB. */
  private static final int MOST = 32;

  /** What is done with a statement. */
  @FunctionalInterface
  interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private final Connection connection;

  /** Nobody uses these; the one given back last comes last. */
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

  Statements(Connection connection) {
    this.connection = connection;
  }

  /**
   * Lends the statement, which may be lent again while it is in use. Where that fails it is not
   * kept.
   */
  <T> T use(String sql, Use<T> use) throws SQLException {
    PreparedStatement statement = take(sql);
    T result;
    try {
      result = use.of(statement);
      statement.clearParameters(); // they may hold whole articles
    } catch (SQLException | RuntimeException | Error e) {
      try (statement) {
        throw e;
      }
    }
    keep(sql, statement);
    return result;
  }

  private PreparedStatement take(String sql) throws SQLException {
    PreparedStatement kept = idle.remove(sql);
    return kept != null ? kept : connection.prepareStatement(sql);
  }

  private void keep(String sql, PreparedStatement statement) throws SQLException {
    PreparedStatement same = idle.put(sql, statement);
    if (same != null) {
      same.close();
    }
    if (idle.size() > MOST) {
      Iterator<PreparedStatement> oldest = idle.values().iterator();
      PreparedStatement out = oldest.next();
      oldest.remove();
      out.close();
    }
  }
}
