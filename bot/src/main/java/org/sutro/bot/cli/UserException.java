package org.sutro.bot.cli;

/** A command can't do what it was asked for. The message tells the host what to do next. */
final class UserException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** One of {@link ExitCode}. */
  private final int code;

  UserException(int code, String message) {
    super(message);
    this.code = code;
  }

  int code() {
    return code;
  }
}
