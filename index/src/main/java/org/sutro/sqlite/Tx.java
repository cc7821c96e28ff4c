package org.sutro.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements on a connection that is lent for one call. Arguments are bound, never spliced in. */
public final class Tx {

  private final Connection connection;
  private final Statements statements;

  /** On this connection. */
  Tx(Connection connection) {
    this.connection = connection;
    this.statements = new Statements(connection);
  }

  /** The connection, for what the methods here do not offer. */
  public Connection connection() {
    return connection;
  }

  /** Reads a value from the row it is given. */
  @FunctionalInterface
  public interface Row<T> {
    /** The value. */
    T read(ResultSet row) throws SQLException;
  }

  /** Runs a statement; says how many rows it changed. */
  public int run(String sql, @Nullable Object... arguments) throws SQLException {
    return statements.use(
        sql,
        statement -> {
          bind(statement, arguments);
          statement.execute();
          return Math.max(0, statement.getUpdateCount());
        });
  }

  /** All rows. */
  public <T> List<T> all(String sql, Row<T> each, Object... arguments) throws SQLException {
    return statements.use(
        sql,
        statement -> {
          bind(statement, arguments);
          List<T> found = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              found.add(each.read(row));
            }
          }
          return found;
        });
  }

  /** The first column of the first row; 0 when there is none. */
  public long number(String sql, Object... arguments) throws SQLException {
    return all(sql, row -> row.getLong(1), arguments).stream().findFirst().orElse(0L);
  }

  /** The first column of the first row; empty when there is none. */
  public String text(String sql, Object... arguments) throws SQLException {
    return all(sql, row -> String.valueOf(row.getString(1)), arguments).stream()
        .findFirst()
        .orElse("");
  }

  /** The time in the first column of the first row, in ms since 1970; empty when there is none. */
  public Optional<Instant> time(String sql, Object... arguments) throws SQLException {
    return all(sql, row -> row.getObject(1), arguments).stream()
        .filter(Number.class::isInstance)
        .map(millis -> Instant.ofEpochMilli(((Number) millis).longValue()))
        .findFirst();
  }

  /** Ends the transaction as if it had not begun, because of {@code reason}. */
  void rollBack(Throwable reason) {
    try {
      run("ROLLBACK");
    } catch (SQLException e) {
      // SQLite has already rolled back by itself, as it does when the disk is full
      reason.addSuppressed(e);
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
  }
}
