package org.sutro.bot.logging;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.jspecify.annotations.Nullable;

/** The message of a log line without tokens in it, and in one line whatever stands in it. */
public final class MaskedMessage extends MessageConverter {

  @Override
  public String convert(ILoggingEvent event) {
    @Nullable String message = event.getFormattedMessage();
    return message == null
        ? ""
        : TokenMask.mask(message).replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]", " ");
  }
}
