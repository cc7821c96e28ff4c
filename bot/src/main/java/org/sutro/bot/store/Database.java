package org.sutro.bot.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file behind one connection, lent to one thread at a time. What was written is on the
 * disk when the call returns (write-ahead log, synchronous FULL).
 */
final class Database implements AutoCloseable {

  private static final int BUSY_MILLIS = 10_000;

  /** Work inside a transaction. */
  @FunctionalInterface
  interface Work<T> {
    T in(Tx tx) throws SQLException;
  }

  /** Reads a value from the row it is given. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Path file;
  private final ReentrantLock lent = new ReentrantLock();
  private final Connection connection;

  private Database(Path file, Schema schema) throws SQLException {
    this.file = file;
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try {
      schema.bring(connection, file);
      // not before: a file that is refused stays as it is
      Schema.text(connection, "PRAGMA journal_mode = wal");
      // people's words: what is deleted is overwritten, not only marked as free
      Schema.text(connection, "PRAGMA secure_delete = on");
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  static Database open(Path file) {
    return open(file, Schema.known());
  }

  static Database open(Path file, Schema schema) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (Files.exists(file) && Files.size(file) == 0) {
        throw new UnusableStoreException(file + " is damaged: it is empty. It was not touched.");
      }
      if (!Files.exists(file)) {
        create(file, schema);
      }
      return new Database(file, schema);
    } catch (SQLException e) {
      throw failure(file, e);
    } catch (IOException e) {
      throw new StoreException("cannot open " + file + ": " + e, e);
    }
  }

  /**
   * A new file is made under another name and moved into place complete. So an empty file under the
   * right name is always the rest of a full one, never a beginning.
   */
  private static void create(Path file, Schema schema) throws IOException, SQLException {
    Path fresh =
        Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".new");
    try {
      new Database(fresh, schema).close();
      if (!Files.exists(file)) {
        Files.move(fresh, file);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Runs {@code work} in one transaction: all of it is kept, or nothing. */
  <T> T write(Work<T> work) {
    lent.lock();
    try {
      Tx tx = new Tx(connection);
      tx.run("BEGIN IMMEDIATE");
      try {
        T result = work.in(tx);
        tx.run("COMMIT");
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        rollBack(tx, e);
        throw e;
      }
    } catch (SQLException e) {
      throw failure(file, e);
    } finally {
      lent.unlock();
    }
  }

  <T> T read(Work<T> work) {
    lent.lock();
    try {
      return work.in(new Tx(connection));
    } catch (SQLException e) {
      throw failure(file, e);
    } finally {
      lent.unlock();
    }
  }

  /** The copies of the file made before upgrades. */
  UpgradeCopies copies() {
    return new UpgradeCopies(file);
  }

  /**
   * What was deleted is gone from everywhere: what was written comes from the log into the file and
   * the log is emptied, as far as others leave room for that; copies made before upgrades go.
   */
  void forget() {
    copies().delete(Instant.MAX);

    lent.lock();
    try {
      Schema.text(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      throw failure(file, e);
    } finally {
      lent.unlock();
    }
  }

  @Override
  public void close() {
    lent.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(file, e);
    } finally {
      lent.unlock();
    }
  }

  private static void rollBack(Tx tx, Throwable reason) {
    try {
      tx.run("ROLLBACK");
    } catch (SQLException e) {
      reason.addSuppressed(
          e); // SQLite has already rolled back by itself, as it does when the disk is full
    }
  }

  private static StoreException failure(Path file, SQLException e) {
    if (e instanceof SQLiteException sqlite) {
      SQLiteErrorCode code = sqlite.getResultCode();
      if (code == SQLiteErrorCode.SQLITE_NOTADB
          || (code.code & 0xff) == SQLiteErrorCode.SQLITE_CORRUPT.code) {
        return new UnusableStoreException(file + " is damaged: " + e.getMessage());
      }
    }
    return new StoreException("cannot use " + file + ": " + e.getMessage(), e);
  }

  /** Statements on the connection; arguments are bound, never spliced in. */
  record Tx(Connection connection) {

    /** Runs a statement; says how many rows it changed. */
    int run(String sql, @Nullable Object... arguments) throws SQLException {
      try (PreparedStatement statement = prepared(sql, arguments)) {
        statement.execute();
        return Math.max(0, statement.getUpdateCount());
      }
    }

    /** All rows. */
    <T> List<T> all(String sql, Row<T> each, Object... arguments) throws SQLException {
      try (PreparedStatement statement = prepared(sql, arguments);
          ResultSet row = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (row.next()) {
          found.add(each.read(row));
        }
        return found;
      }
    }

    /** The first column of the first row; 0 when there is none. */
    long number(String sql, Object... arguments) throws SQLException {
      return all(sql, row -> row.getLong(1), arguments).stream().findFirst().orElse(0L);
    }

    /** The time in the first column of the first row; empty when there is none. */
    Optional<Instant> time(String sql, Object... arguments) throws SQLException {
      return all(sql, row -> row.getObject(1), arguments).stream()
          .filter(Number.class::isInstance)
          .map(millis -> Instant.ofEpochMilli(((Number) millis).longValue()))
          .findFirst();
    }

    private PreparedStatement prepared(String sql, @Nullable Object... arguments)
        throws SQLException {
      PreparedStatement statement = connection.prepareStatement(sql);
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      return statement;
    }
  }
}
