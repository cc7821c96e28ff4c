package org.sutro.bot.telegram;

import org.sutro.sqlite.DatabaseException;

/**
 * Where something failed, for the log: kinds of exceptions and places in the program. Without the
 * exceptions' messages, which may hold people's words; only the store's speak of files alone.
 */
final class Trace {

  private static final int CAUSES = 5;

  /** Enough to see where it began, even when it went round in circles. */
  private static final int FRAMES = 30;

  private Trace() {}

  static String of(Throwable failure) {
    StringBuilder lines = new StringBuilder();
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < CAUSES; depth++) {
      lines.append(depth == 0 ? "" : "\ncaused by ").append(cause.getClass().getName());
      if (cause instanceof DatabaseException) {
        lines.append(": ").append(cause.getMessage());
      }
      StackTraceElement[] frames = cause.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        lines.append("\n\tat ").append(frames[i]);
      }
      cause = cause.getCause();
    }
    return lines.toString();
  }
}
