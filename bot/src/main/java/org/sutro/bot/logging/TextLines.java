package org.sutro.bot.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Lines for people: time, level, thread, class, message; below them what was thrown. */
final class TextLines extends EncoderBase<ILoggingEvent> {

  private static final byte[] NOTHING = {};

  @Override
  public byte[] encode(ILoggingEvent event) {
    Instant time = Instant.ofEpochMilli(event.getTimeStamp()).truncatedTo(ChronoUnit.SECONDS);
    StringBuilder line = new StringBuilder(160).append(time).append(' ');
    line.append(event.getLevel());
    line.repeat(' ', Math.max(0, 5 - event.getLevel().toString().length()));
    line.append(" [").append(event.getThreadName()).append("] ");
    line.append(Masked.simple(event.getLoggerName())).append(": ");
    line.append(Masked.message(event)).append('\n').append(Masked.trace(event));
    return line.toString().getBytes(UTF_8);
  }

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }
}
