package org.sutro.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.sutro.bot.talk.Transcript.Step;

/** The transcripts in {@code src/test/resources/transcripts}, played to the whole program. */
@Timeout(300)
final class TranscriptTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", "."), "src/test/resources/transcripts");

  private static final String CANARY = "CANARY";

  @TempDir Path data;

  /** One message to somebody who had blocked the bot. */
  private static final int REFUSED = 1;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  private static Logger root() {
    return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
  }

  @BeforeEach
  void listen() {
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void listenNoMore() {
    root().detachAppender(log);
  }

  @Test
  void the_long_conversation_goes_as_written_and_nothing_shows_the_token()
      throws IOException, InterruptedException {
    List<Step> steps = Transcript.read(FOLDER.resolve("everything.txt")).steps();
    assertThat(steps).hasSizeGreaterThanOrEqualTo(120);
    try (Stage stage = new Stage(data)) {
      for (Step step : steps) {
        stage.play(step);
      }
      assertThat(stage.refused()).isEqualTo(REFUSED);
      assertThat(stage.pages()).noneMatch(page -> page.contains(CANARY));
    }
    assertThat(log.list)
        .as("before anything is masked")
        .isNotEmpty()
        .noneMatch(event -> told(event).contains(CANARY));
    assertThat(files()).hasSizeGreaterThan(3).noneMatch(TranscriptTest::shows);
  }

  @Test
  void the_same_bot_answers_what_is_brought_to_it_and_only_with_the_secret()
      throws IOException, InterruptedException {
    try (Stage stage = new Stage(data, Courier.door())) {
      for (Step step : Transcript.read(FOLDER.resolve("brought.txt")).steps()) {
        stage.play(step);
      }
      assertThat(stage.courier().bring("{\"update_id\":900}", "somebody-elses-secret"))
          .isEqualTo(401);
      assertThat(stage.courier().bring("{\"update_id\":900", Courier.SECRET)).isEqualTo(400);
    }
  }

  private static String told(ILoggingEvent event) {
    StringBuilder all = new StringBuilder(event.getFormattedMessage());
    for (IThrowableProxy t = event.getThrowableProxy(); t != null; t = t.getCause()) {
      all.append(' ').append(t.getMessage());
    }
    return all.toString();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean shows(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(CANARY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
