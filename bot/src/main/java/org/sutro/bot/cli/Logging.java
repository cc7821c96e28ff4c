package org.sutro.bot.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;
import org.sutro.bot.config.LogLevel;

/** Sets how much of the log is seen; where it goes stands in {@code logback.xml}. */
final class Logging {

  private Logging() {}

  /** Shows our own messages from this level on; those of libraries stay at warnings. */
  static void level(LogLevel level) {
    // Lucene and OkHttp write to Java's own log, which nobody here reads
    LogManager.getLogManager().reset();
    if (LoggerFactory.getLogger("org.sutro") instanceof Logger ours) {
      ours.setLevel(Level.valueOf(level.name()));
    }
  }
}
