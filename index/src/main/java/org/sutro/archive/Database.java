package org.sutro.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file and the connections to it: one that writes, a few that read, lent for one call.
 * Written changes are on the disk when the call returns (write-ahead log, synchronous FULL).
 * Several processes may have the file open.
 */
final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final int READERS = 4;
  private static final int BUSY_MILLIS = 20_000;

  /** Work on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private final Path file;
  private final ReentrantLock writing = new ReentrantLock();
  private final List<Connection> connections = new ArrayList<>();
  private final BlockingQueue<Connection> readers = new LinkedBlockingQueue<>();
  private final Connection writer;

  private Database(Path file, Migrations migrations) throws SQLException {
    this.file = file;
    try {
      writer = connect();
      check();
      migrations.apply(writer, file);
      for (int i = 0; i < READERS; i++) {
        readers.add(connect());
      }
    } catch (SQLException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Opens {@code file}, making it if there is none.
   *
   * @throws UnusableArchiveException if what is there is damaged, newer or something else
   * @throws ArchiveException if it cannot be reached
   */
  static Database open(Path file, Migrations migrations) {
    try {
      refuseRemains(file);
      if (!Files.exists(file)) {
        create(file, migrations);
      }
      return new Database(file, migrations);
    } catch (SQLException e) {
      throw failure(file, e);
    } catch (IOException e) {
      throw new ArchiveException("cannot open " + file + ": " + e, e);
    }
  }

  /** Runs {@code work} in one transaction: all of it is kept, or nothing. */
  <T> T write(Work<T> work) {
    writing.lock();
    try {
      execute(writer, "BEGIN IMMEDIATE");
      try {
        T result = work.on(writer);
        execute(writer, "COMMIT");
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        rollBack(e);
        throw e;
      }
    } catch (SQLException e) {
      throw failure(file, e);
    } finally {
      writing.unlock();
    }
  }

  /** Lends a reading connection to {@code work}; it sees one state of the file per statement. */
  <T> T read(Work<T> work) {
    Connection reader;
    try {
      reader = readers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ArchiveException("interrupted while waiting to read " + file, e);
    }
    try {
      return work.on(reader);
    } catch (SQLException e) {
      throw failure(file, e);
    } finally {
      readers.add(reader);
    }
  }

  /** Closes all connections. Calls still running fail. */
  @Override
  public void close() {
    for (Connection connection : connections) {
      try {
        connection.close();
      } catch (SQLException e) {
        LOG.warn("a connection to {} did not close; what was committed is safe", file, e);
      }
    }
    connections.clear();
  }

  /**
   * A new file is made under another name and moved into place complete. So an empty file under the
   * right name is always the rest of a full one, never a beginning.
   */
  private static void create(Path file, Migrations migrations) throws IOException, SQLException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path fresh = Files.createTempFile(folder, file.getFileName() + ".", ".new");
    try {
      new Database(fresh, migrations).close();
      if (!Files.exists(file)) {
        Files.move(fresh, file);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void refuseRemains(Path file) throws IOException {
    if (Files.exists(file)) {
      if (Files.size(file) == 0) {
        throw UnusableArchiveException.damaged(file, "it is empty");
      }
    } else if (Files.exists(file.resolveSibling(file.getFileName() + "-wal"))) {
      throw UnusableArchiveException.damaged(file, "it is gone, its -wal file is there");
    }
  }

  private Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    connections.add(connection);
    return connection;
  }

  private void check() throws SQLException {
    int application = Migrations.applicationOf(writer);
    boolean blank = application == 0 && Migrations.schemaOf(writer) == 0 && tables() == 0;
    if (application != Migrations.APPLICATION_ID && !blank) {
      throw UnusableArchiveException.foreign(file);
    }
    String finding = text("PRAGMA quick_check(1)");
    if (!finding.equals("ok")) {
      throw UnusableArchiveException.damaged(file, finding);
    }
    // read to its end and closed: an open statement would make the next write fail as busy
    String mode = text("PRAGMA journal_mode = wal");
    if (!mode.equals("wal")) {
      throw new ArchiveException(
          file + " cannot have a write-ahead log (" + mode + "): is it on a network disk?");
    }
  }

  private int tables() throws SQLException {
    return Integer.parseInt(text("SELECT count(*) FROM sqlite_schema"));
  }

  private String text(String sql) throws SQLException {
    try (Statement statement = writer.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private void rollBack(Throwable reason) {
    try {
      execute(writer, "ROLLBACK");
    } catch (SQLException e) {
      reason.addSuppressed(
          e); // SQLite has already rolled back by itself, as it does when the disk is full
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static ArchiveException failure(Path file, SQLException e) {
    if (e instanceof SQLiteException sqlite) {
      SQLiteErrorCode code = sqlite.getResultCode();
      if (code == SQLiteErrorCode.SQLITE_NOTADB
          || (code.code & 0xff) == SQLiteErrorCode.SQLITE_CORRUPT.code) {
        return UnusableArchiveException.damaged(file, String.valueOf(e.getMessage()));
      }
    }
    return new ArchiveException("cannot use " + file + ": " + e.getMessage(), e);
  }
}
