package org.sutro.bot.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

final class MaskedLogTest {

  private static final String TOKEN = "123456789:CANARY_AbCdEfGhIjKlMnOpQrStUvWxYz-12345";

  private static LoggingEvent event(String message, @Nullable Throwable thrown) {
    var logger = new LoggerContext().getLogger("org.sutro.Test");
    LoggingEvent event = new LoggingEvent("test", logger, Level.ERROR, message, thrown, null);
    event.setInstant(Instant.parse("2026-11-21T10:00:00.250Z"));
    event.setThreadName("main");
    return event;
  }

  private static String text(String message, @Nullable Throwable thrown) {
    return new String(new TextLines().encode(event(message, thrown)), StandardCharsets.UTF_8);
  }

  private static String json(String message, @Nullable Throwable thrown) {
    return new String(new JsonLines().encode(event(message, thrown)), StandardCharsets.UTF_8);
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
    assertThat(text(leak, thrown))
        .doesNotContain("CANARY")
        .contains("***")
        .contains("IllegalStateException");
    assertThat(json(leak, thrown))
        .doesNotContain("CANARY")
        .contains("***")
        .contains("IllegalStateException");
  }

  @Test
  void row_38_a_message_is_one_line_whatever_stands_in_it() {
    String line =
        text("name\n2026-11-21 ERROR forged\u202E", new IOException("x"))
            .lines()
            .findFirst()
            .orElseThrow();
    assertThat(line).contains("name 2026-11-21 ERROR forged");
  }

  @Test
  void row_38_what_was_thrown_forges_no_line_of_its_own() {
    IOException thrown =
        new IOException(
            "no page at http://site/\n2026-11-21T10:00:01Z ERROR [main] Test: forged\u202E",
            new IllegalStateException("cause\r2026-11-21T10:00:02Z WARN  [main] Test: forged too"));
    assertThat(text("FEED-TROUBLE: told", thrown).lines().skip(1))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).doesNotStartWith("2026").doesNotContain("\u202E"))
        .anySatisfy(line -> assertThat(line).startsWith("Caused by: "));
  }

  @Test
  void a_line_for_people_begins_with_time_and_level() {
    assertThat(text("প্রস্তুত", null))
        .isEqualTo("2026-11-21T10:00:00Z ERROR [main] Test: প্রস্তুত\n");
  }

  @Test
  void a_line_for_programs_is_one_object_with_the_code_apart() throws JsonProcessingException {
    String line = json("BACKUP-FAILED: the disk is\nfull", new IOException("no room"));

    assertThat(line.lines()).hasSize(1);
    JsonNode read = new ObjectMapper().readTree(line);
    assertThat(read.path("time").asText()).isEqualTo("2026-11-21T10:00:00.250Z");
    assertThat(read.path("level").asText()).isEqualTo("ERROR");
    assertThat(read.path("code").asText()).isEqualTo("BACKUP-FAILED");
    assertThat(read.path("message").asText()).isEqualTo("the disk is full");
    assertThat(read.path("logger").asText()).isEqualTo("org.sutro.Test");
    assertThat(read.path("thread").asText()).isEqualTo("main");
    assertThat(read.path("trace").asText()).contains("no room");
  }

  @Test
  void a_line_without_code_and_trace_has_neither() throws JsonProcessingException {
    JsonNode read = new ObjectMapper().readTree(json("ready", null));

    assertThat(read.has("code")).isFalse();
    assertThat(read.has("trace")).isFalse();
    assertThat(read.path("message").asText()).isEqualTo("ready");
  }

  @Test
  void the_program_logs_as_it_is_set_up() {
    assertThat(encoder((LoggerContext) LoggerFactory.getILoggerFactory()))
        .isInstanceOf(TextLines.class);
    LoggerContext context = new LoggerContext();
    new LogSetup().configure(context);
    LogSetup.write(context, new JsonLines());

    assertThat(encoder(context)).isInstanceOf(JsonLines.class);
    assertThat(context.getLogger("org.apache.pdfbox.cos").getEffectiveLevel()).isEqualTo(Level.OFF);
    assertThat(context.getLogger("org.sutro").getEffectiveLevel()).isEqualTo(Level.WARN);
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context) {
    var appender = (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("stderr");
    return appender.getEncoder();
  }
}
