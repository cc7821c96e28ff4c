package org.sutro.bot.backup;

/** A backup can't be used. The message says which and why; nothing was changed. */
public final class UnusableBackupException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnusableBackupException(String message) {
    super(message);
  }
}
