package org.sutro.bot.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MaskedLogTest {

  private static final String TOKEN = "123456789:CANARY_AbCdEfGhIjKlMnOpQrStUvWxYz-12345";

  /** The line that the program's own configuration makes of an event. */
  private static String line(String message, Throwable thrown) {
    LoggerContext context = new LoggerContext();
    try {
      JoranConfigurator configurator = new JoranConfigurator();
      configurator.setContext(context);
      configurator.doConfigure(MaskedLogTest.class.getResource("/logback.xml"));
    } catch (JoranException e) {
      throw new IllegalStateException(e);
    }
    var logger = context.getLogger("test");
    var appender = (ConsoleAppender<?>) context.getLogger("ROOT").getAppender("stderr");
    var encoder = (PatternLayoutEncoder) appender.getEncoder();
    LoggingEvent event = new LoggingEvent("test", logger, Level.ERROR, message, thrown, null);
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Request{method=POST, url=https://api.telegram.org/bot" + TOKEN + "/sendMessage}",
        "FileNotFoundException: https://api.telegram.org/file/bot" + TOKEN + "/a.jpg",
        "HTTP error fetching URL. Status=404, URL=[https://api.telegram.org/bot"
            + TOKEN
            + "/getMe]",
        "bot123456789%3ACANARY_AbCdEfGhIjKlMnOpQrStUvWxYz-12345/getUpdates",
        "BotSession(token=" + TOKEN + ")"
      })
  void no_token_gets_into_a_log_line(String leak) {
    IOException thrown = new IOException(leak, new IllegalStateException("cause " + leak));
    String line = line(leak, thrown);
    assertThat(line).doesNotContain("CANARY").contains("***").contains("IllegalStateException");
  }

  @Test
  void row_38_a_message_is_one_line_whatever_stands_in_it() {
    String line =
        line("name\n2026-11-21 ERROR forged\u202E", new IOException("x"))
            .lines()
            .findFirst()
            .orElseThrow();
    assertThat(line).contains("name 2026-11-21 ERROR forged");
  }
}
