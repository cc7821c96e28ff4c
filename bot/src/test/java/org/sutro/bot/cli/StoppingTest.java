package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.sutro.bot.app.Running;
import org.sutro.bot.cli.Session.Outcome;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;

/** In which order a bot is stopped: all of it has twenty seconds. */
final class StoppingTest {

  private static final String TOKEN = "123456789:" + "x".repeat(35);

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger running = (Logger) LoggerFactory.getLogger(Running.class);

  @BeforeEach
  void listen() {
    log.start();
    running.setLevel(Level.DEBUG);
    running.addAppender(log);
  }

  @AfterEach
  void listenNoMore() {
    running.detachAppender(log);
    running.setLevel(null);
  }

  @Test
  void it_polls_no_more_first_and_what_asks_telegram_is_cut_off_before_it_is_waited_for(
      @TempDir Path data) throws Exception {
    try (Standin standin = Standin.start(StandinOptions.of(TOKEN, InstantSource.system()))) {
      Map<String, String> environment =
          Map.of(
              "SUTRO_BOT_TOKEN",
              TOKEN,
              "SUTRO_TELEGRAM_API",
              standin.baseUrl().toString(),
              "SUTRO_STARTER",
              "off",
              "SUTRO_HEALTH_PORT",
              "0");
      Outcome outcome = new Session(data).toldToStop().run(environment, "", "serve");
      assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.FINE);
    }
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsSequence(
            "stopping TelegramBot",
            "stopping ChatRoles",
            "stopping Rounds",
            "stopping Rounds",
            "stopping SqliteStore",
            "stopping Nightly");
  }
}
