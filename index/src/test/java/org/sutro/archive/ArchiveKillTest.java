package org.sutro.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing process again and again: what it was told is kept is there. */
class ArchiveKillTest {

  private static final int KILLS = 10;
  private static final int BATCH = 20;

  @TempDir Path folder;

  @Test
  void nothing_acknowledged_is_lost_and_nothing_is_there_twice()
      throws IOException, InterruptedException {
    long seed = Long.getLong("sutro.seed", 20_251_121L);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Path file = folder.resolve("archive.db");
    for (int kill = 1; kill <= KILLS; kill++) {
      long acknowledged = runAndKill(file, 1 + random.nextInt(40), random.nextInt(3_000_000));
      try (Archive archive = Archive.open(file)) {
        String when = "seed " + seed + ", kill " + kill;
        long seq = archive.seq();
        // the batch in flight may have reached the disk before the kill
        assertThat(seq).as(when).isBetween(acknowledged, acknowledged + BATCH);
        assertThat(seq % BATCH).as(when + ": whole batches").isZero();
        assertThat(archive.size()).as(when).isEqualTo((int) seq);
        List<Change> changes = archive.changesSince(0, Integer.MAX_VALUE);
        for (int i = 0; i < changes.size(); i++) {
          Change.Present present = (Change.Present) changes.get(i);
          assertThat(present.version().capture()).as(when).isEqualTo(Captures.numbered(i));
        }
        assertThat(changes).as(when).hasSize((int) seq);
      }
    }
  }

  /**
   * Lets the process acknowledge some batches, waits a little longer, kills it; gives the last
   * acknowledged place.
   */
  private long runAndKill(Path file, int batches, int nanos)
      throws IOException, InterruptedException {
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                PutUntilKilled.class.getName(),
                file.toString(),
                Integer.toString(BATCH))
            .redirectError(errors.toFile())
            .start();
    long last = -1;
    try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
      for (int i = 0; i < batches; i++) {
        String line = lines.readLine();
        assertThat(line)
            .as("the process ended by itself: %s", Files.readString(errors))
            .isNotNull();
        last = Long.parseLong(line);
      }
      long until = System.nanoTime() + nanos;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      // through its handle: the process itself would close the stream on what was acknowledged last
      assertThat(process.toHandle().destroyForcibly()).isTrue();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = Long.parseLong(line);
      }
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return last;
  }
}
