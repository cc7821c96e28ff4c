package org.sutro.bot.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be shown of an event: no tokens, and a message in one line whatever stands in it. */
final class Masked {

  /** Line ends and other control characters, and those that turn the direction of writing. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");

  /** The same in a stack trace, but for the line ends that are its own, and its tabs. */
  private static final Pattern FOREIGN =
      Pattern.compile("[" + CONTROL.pattern() + "&&[^\n\t]]|\n(?!\t|Caused by: |$)");

  private Masked() {}

  static String message(ILoggingEvent event) {
    @Nullable String message = event.getFormattedMessage();
    return message == null ? "" : CONTROL.matcher(TokenMask.mask(message)).replaceAll(" ");
  }

  /**
   * The stack trace, empty when nothing was thrown. What stands in it begins no line of the log.
   */
  static String trace(ILoggingEvent event) {
    @Nullable IThrowableProxy thrown = event.getThrowableProxy();
    if (thrown == null) {
      return "";
    }
    String trace = TokenMask.mask(ThrowableProxyUtil.asString(thrown));
    return FOREIGN.matcher(trace.replace(System.lineSeparator(), "\n")).replaceAll(" ");
  }

  /** The name of a logger's class without its package. */
  static String simple(String logger) {
    return logger.substring(logger.lastIndexOf('.') + 1);
  }
}
