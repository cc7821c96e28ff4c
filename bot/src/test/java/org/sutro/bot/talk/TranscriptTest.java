package org.sutro.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.talk.Transcript.Step;

/** The transcripts in {@code src/test/resources/transcripts}, played to the whole program. */
@Timeout(300)
final class TranscriptTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", "."), "src/test/resources/transcripts");

  @TempDir Path data;

  @Test
  void the_long_conversation_goes_as_written() throws IOException, InterruptedException {
    List<Step> steps = Transcript.read(FOLDER.resolve("everything.txt")).steps();
    assertThat(steps).hasSizeGreaterThanOrEqualTo(120);
    try (Stage stage = new Stage(data)) {
      for (Step step : steps) {
        stage.play(step);
      }
      assertThat(stage.refused()).isZero();
    }
  }
}
