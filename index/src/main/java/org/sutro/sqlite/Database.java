package org.sutro.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * An SQLite file and the connections to it: one that writes, a few that read, lent for one call.
 * What was written is on the disk when the call returns (write-ahead log, synchronous FULL).
 * Several processes may have the file open. Safe for many threads.
 */
public final class Database implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Database.class);
  private static final int READERS = 4;

  /** In KB. What is read again soon is in the system's own memory anyway, once for all of them. */
  private static final int READER_CACHE = 256;

  private static final int WRITER_CACHE = 2000;
  private static final int BUSY_MILLIS = 20_000;

  /** Work on a connection. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it; what it throws undoes it. */
    T in(Tx tx) throws SQLException;
  }

  private final Path file;
  private final List<Connection> connections = new ArrayList<>();

  /** The one given back last is lent first: with few at work, the others stay small. */
  private final BlockingDeque<Tx> readers = new LinkedBlockingDeque<>();

  private final GroupCommit writing;

  private Database(Path file, Migrations migrations) throws SQLException {
    this.file = file;
    try {
      Tx writer = connect(WRITER_CACHE);
      migrations.check(writer.connection(), file);
      keepLog(writer);
      migrations.apply(writer.connection(), file);
      writing = new GroupCommit(writer);
      for (int i = 0; i < READERS; i++) {
        readers.add(connect(READER_CACHE));
      }
    } catch (SQLException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Opens {@code file}, making it if there is none, and brings it to today's tables.
   *
   * @throws UnusableDatabaseException if what is there is damaged, newer or something else
   * @throws DatabaseException if it cannot be reached
   */
  public static Database open(Path file, Migrations migrations) {
    try {
      refuseRemains(file);
      if (!Files.exists(file)) {
        create(file, migrations);
      }
      return new Database(file, migrations);
    } catch (SQLException e) {
      throw failure(file, e);
    } catch (IOException e) {
      throw new DatabaseException("cannot open " + file + ": " + e, e);
    }
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /**
   * Runs {@code work} in one transaction: all of it is kept, or nothing. It may share the
   * transaction with that of other threads, and may be run once more when one of these fails, so it
   * must change nothing but the file.
   */
  public <T> T write(Work<T> work) {
    try {
      return writing.write(work);
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  /** Lends a reading connection to {@code work}; it sees one state of the file per statement. */
  public <T> T read(Work<T> work) {
    Tx reader;
    try {
      reader = readers.takeFirst();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException("interrupted while waiting to read " + file, e);
    }
    try {
      return work.in(reader);
    } catch (SQLException e) {
      throw failure(file, e);
    } finally {
      readers.addFirst(reader);
    }
  }

  /** Runs {@code work} on the writing connection outside of a transaction: for its own settings. */
  public void set(Work<?> work) {
    try {
      writing.outside(work);
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  /** Closes all connections. Calls still running fail. */
  @Override
  public void close() {
    for (Connection connection : connections) {
      try {
        connection.close();
      } catch (SQLException e) {
        log.warn(
            "CLOSE-FAILED: a connection to {} did not close; what was committed is safe", file, e);
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
      putInPlace(fresh, file);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * Of several processes that make the same file the first one's stays: a link replaces nothing.
   */
  static void putInPlace(Path fresh, Path file) throws IOException {
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      log.debug("{} was made by another process", file);
    } catch (UnsupportedOperationException | FileSystemException e) { // as on a memory card
      if (!Files.exists(file)) {
        Files.move(fresh, file);
      }
    }
  }

  private static void refuseRemains(Path file) throws IOException {
    if (Files.exists(file)) {
      if (Files.size(file) == 0) {
        throw UnusableDatabaseException.damaged(file, "it is empty");
      }
    } else if (Files.exists(file.resolveSibling(file.getFileName() + "-wal"))
        && !Files.exists(file)) { // asked again: another process may just have made both
      throw UnusableDatabaseException.damaged(file, "it is gone, its -wal file is there");
    }
  }

  private Tx connect(int cache) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setCacheSize(-cache); // a number of pages unless it is below zero
    config.setBusyTimeout(BUSY_MILLIS);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    connections.add(connection);
    return new Tx(connection);
  }

  /** Not before the check: a file that is refused stays as it is. */
  private void keepLog(Tx writer) throws SQLException {
    // read to its end and closed: an open statement would make the next write fail as busy
    String mode = writer.text("PRAGMA journal_mode = wal");
    if (!mode.equals("wal")) {
      throw new DatabaseException(
          file + " cannot have a write-ahead log (" + mode + "): is it on a network disk?");
    }
  }

  private static DatabaseException failure(Path file, SQLException e) {
    if (e instanceof SQLiteException sqlite) {
      SQLiteErrorCode code = sqlite.getResultCode();
      if (code == SQLiteErrorCode.SQLITE_NOTADB
          || (code.code & 0xff) == SQLiteErrorCode.SQLITE_CORRUPT.code) {
        return UnusableDatabaseException.damaged(file, String.valueOf(e.getMessage()));
      }
    }
    return new DatabaseException("cannot use " + file + ": " + e.getMessage(), e);
  }
}
