package org.sutro.bot.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the log goes and how its lines are written. Logback finds it by itself, before it would
 * look for files of its own, whose reading takes longer than all the rest of its start.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class LogSetup extends ContextAwareBase implements Configurator {

  private static final String NAME = "stderr";

  /** What is wrong with a document is told by whoever reads it. */
  private static final List<String> SILENT = List.of("org.apache.pdfbox", "org.apache.fontbox");

  /** Made by Logback. */
  public LogSetup() {}

  /** Nothing but what is wrong; serve and try show more when they start. */
  @Override
  public ExecutionStatus configure(LoggerContext context) {
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    SILENT.forEach(library -> context.getLogger(library).setLevel(Level.OFF));
    write(context, new TextLines());
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Shows our own messages from this level on; those of libraries stay at warnings. */
  public static void level(String level) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getLogger("org.sutro").setLevel(Level.valueOf(level));
    }
  }

  /** Shows of a part of the program, named by its package, only what is really wrong. */
  public static void silence(String part) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getLogger(part).setLevel(Level.ERROR);
    }
  }

  /** Writes each line as a JSON object from now on. */
  public static void json() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      write(context, new JsonLines());
    }
  }

  static void write(LoggerContext context, Encoder<ILoggingEvent> lines) {
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setName(NAME);
    appender.setTarget("System.err");
    lines.setContext(context);
    lines.start();
    appender.setEncoder(lines);
    appender.start();
    root.detachAppender(NAME);
    root.addAppender(appender);
  }
}
