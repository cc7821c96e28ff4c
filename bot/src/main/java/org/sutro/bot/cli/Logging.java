package org.sutro.bot.cli;

import java.util.logging.LogManager;
import org.sutro.bot.config.LogFormat;
import org.sutro.bot.config.LogLevel;
import org.sutro.bot.config.Settings;
import org.sutro.bot.logging.LogSetup;

/** Sets how much of the log is seen, and how it is written. */
final class Logging {

  private Logging() {}

  static void level(LogLevel level) {
    // Lucene and OkHttp write to Java's own log, which nobody here reads
    LogManager.getLogManager().reset();
    LogSetup.level(level.name());
  }

  /** For commands that say themselves which address is refused, and why. */
  static void withoutRefusals() {
    LogSetup.silence("org.sutro.fetch");
  }

  /** As the settings say; what they do not say stays as it is. */
  static void set(Settings.Log log) {
    LogLevel level = log.level();
    if (level != null) {
      level(level);
    }
    if (log.format() == LogFormat.JSON) {
      LogSetup.json();
    }
  }
}
