package org.sutro.bot.app;

/** Another process works with the same data. The message says which. */
public final class AlreadyRunningException extends RuntimeException {

  private static final long serialVersionUID = 1;

  AlreadyRunningException(String message) {
    super(message);
  }
}
