package org.sutro.sqlite;

import org.jspecify.annotations.Nullable;

/**
 * A file could not be read or written: no room, no right, locked for too long. Nothing was half
 * done.
 */
public class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what could not be done. */
  public DatabaseException(String message) {
    this(message, null);
  }

  /** Says what could not be done, and why. */
  public DatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
