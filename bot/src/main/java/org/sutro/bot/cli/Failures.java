package org.sutro.bot.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.app.AlreadyRunningException;
import org.sutro.bot.backup.UnusableBackupException;
import org.sutro.bot.config.BadSettingsException;
import org.sutro.bot.sources.SourcesException;
import org.sutro.index.DamagedIndexException;
import org.sutro.lexicon.LexiconException;
import org.sutro.sqlite.DatabaseException;
import org.sutro.sqlite.UnusableDatabaseException;

/**
 * Turns what ended a command into a message for the host and an exit code. Only a mistake of ours
 * shows a stack trace.
 */
final class Failures {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  /**
   * Tells what ended a command.
   *
   * @param wayOut what to do about data that can't be used, to be asked only then
   */
  static int tell(Exception failure, PrintStream err, Supplier<String> wayOut) {
    return switch (failure) {
      case BadSettingsException e ->
          say(err, "The settings can't be used:\n" + e.getMessage(), ExitCode.UNUSABLE);
      case SourcesException e -> say(err, e.getMessage(), ExitCode.UNUSABLE);
      case LexiconException e -> say(err, "config/glossary: " + e.getMessage(), ExitCode.UNUSABLE);
      case AlreadyRunningException e -> say(err, e.getMessage(), ExitCode.ALREADY_RUNNING);
      case UnusableDatabaseException e ->
          say(err, e.getMessage() + wayOut.get(), ExitCode.UNUSABLE);
      case UnusableBackupException e -> say(err, e.getMessage(), ExitCode.PROBLEM);
      case DamagedIndexException e -> say(err, e.getMessage(), ExitCode.PROBLEM);
      case DatabaseException e -> say(err, e.getMessage(), ExitCode.PROBLEM);
      case UserException e -> say(err, e.getMessage(), e.code());
      case UncheckedIOException e -> io(err, e.getMessage(), Objects.requireNonNull(e.getCause()));
      case IOException e -> io(err, null, e);
      case InterruptedException e -> {
        Thread.currentThread().interrupt();
        yield ExitCode.PROBLEM;
      }
      default -> {
        log.error(
            "PROGRAM-FAULT: a mistake in the program; please report it with the lines below",
            failure);
        yield ExitCode.PROBLEM;
      }
    };
  }

  private static int io(PrintStream err, @Nullable String message, IOException cause) {
    String reason =
        switch (cause) {
          case NoSuchFileException missing -> "there is no " + missing.getFile();
          case AccessDeniedException denied -> "this user may not use " + denied.getFile();
          default ->
              cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        };
    boolean own = message != null && !message.startsWith(cause.getClass().getName());
    return say(err, own ? message + " (" + reason + ")" : reason, ExitCode.PROBLEM);
  }

  private static int say(PrintStream err, @Nullable String message, int code) {
    err.println("sutro: " + message);
    return code;
  }
}
