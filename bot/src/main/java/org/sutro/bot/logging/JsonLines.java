package org.sutro.bot.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines for programs, one JSON object each: {@code time}, {@code level}, {@code code} where the
 * message begins with one of those that the troubleshooting page explains, {@code message}, {@code
 * logger}, {@code thread} and, when something was thrown, {@code trace}.
 */
final class JsonLines extends EncoderBase<ILoggingEvent> {

  private static final byte[] NOTHING = {};
  private static final Pattern CODE = Pattern.compile("([A-Z]+(?:-[A-Z]+)+): ");

  @Override
  public byte[] encode(ILoggingEvent event) {
    String message = Masked.message(event);
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
    line.put("level", event.getLevel().toString());
    Matcher code = CODE.matcher(message);
    boolean coded = code.lookingAt();
    if (coded) {
      line.put("code", code.group(1));
    }
    line.put("message", coded ? message.substring(code.end()) : message);
    line.put("logger", event.getLoggerName()).put("thread", event.getThreadName());
    String trace = Masked.trace(event);
    if (!trace.isEmpty()) {
      line.put("trace", trace);
    }
    return (line + "\n").getBytes(UTF_8);
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
