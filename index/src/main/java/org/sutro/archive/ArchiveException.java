package org.sutro.archive;

/**
 * The archive's file could not be read or written: no room, no right, locked for too long. Nothing
 * was half done.
 */
public class ArchiveException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }

  ArchiveException(String message) {
    super(message);
  }
}
