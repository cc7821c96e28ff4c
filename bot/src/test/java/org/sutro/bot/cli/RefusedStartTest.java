package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.sutro.bot.cli.Session.Outcome;

/** A bot that refuses its data says that, and has done nothing with them. */
final class RefusedStartTest {

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void listenNoMore() {
    root.detachAppender(log);
  }

  @Test
  void before_its_own_store_is_looked_at_no_source_is_read(
      @TempDir Path data, @TempDir Path watched) throws IOException {
    Files.writeString(
        watched.resolve("গম.txt"), "রাশিয়ার গম নিয়ে একটি জাহাজ সোমবার ইরানে পৌঁছেছে।");
    Session unit = new Session(data);
    assertThat(unit.run("sources", "add", watched.toString()).code()).isEqualTo(ExitCode.FINE);
    Files.createFile(data.resolve("bot.db"));
    Map<String, String> environment =
        Map.of("SUTRO_BOT_TOKEN", "123456789:" + "x".repeat(35), "SUTRO_HEALTH_PORT", "0");

    Outcome outcome = unit.run(environment, "", "serve");

    assertThat(outcome.code()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(outcome.err()).contains("bot.db", "it is empty");
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(
            line -> line.startsWith("SOURCES-UNUSABLE") || line.startsWith("SOURCE-TROUBLE"));
    assertThat(unit.run("archive", "list", "জাহাজ").out()).doesNotContain("গম");
  }
}
