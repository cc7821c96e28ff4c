package org.sutro.fetch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** What a class logs while this is open. */
final class Logged implements AutoCloseable {

  private final Logger logger;
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  private Logged(Logger logger) {
    this.logger = logger;
  }

  static Logged of(Class<?> type, Level level) {
    Logged logged = new Logged((Logger) LoggerFactory.getLogger(type));
    logged.logger.setLevel(level);
    logged.lines.start();
    logged.logger.addAppender(logged.lines);
    return logged;
  }

  String text() {
    return lines.list.stream()
        .map(ILoggingEvent::getFormattedMessage)
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    logger.detachAppender(lines);
    logger.setLevel(null);
  }
}
