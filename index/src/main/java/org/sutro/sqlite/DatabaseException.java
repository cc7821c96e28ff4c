package org.sutro.sqlite;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A file could not be read or written: no room, no right, locked for too long. Nothing was half
 * done.
 */
public class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What SQLite says of a statement it would refuse on any disk. */
  private static final Set<Integer> OF_THE_CALL =
      Set.of(
          SQLiteErrorCode.SQLITE_ERROR.code,
          SQLiteErrorCode.SQLITE_CONSTRAINT.code,
          SQLiteErrorCode.SQLITE_MISMATCH.code,
          SQLiteErrorCode.SQLITE_MISUSE.code,
          SQLiteErrorCode.SQLITE_RANGE.code,
          SQLiteErrorCode.SQLITE_TOOBIG.code);

  /** The bits of an extended code that say the kind. */
  private static final int PRIMARY = 0xff;

  /** Says what could not be done. */
  public DatabaseException(String message) {
    this(message, null);
  }

  /** Says what could not be done, and why. */
  public DatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * True when the disk or the file is in trouble, so that the same call may go through once that is
   * over; false when the call itself is wrong or what it found makes no sense.
   */
  public boolean mayPass() {
    return getCause() instanceof SQLException cause
        && !(cause instanceof SQLiteException sqlite
            && OF_THE_CALL.contains(sqlite.getResultCode().code & PRIMARY));
  }
}
