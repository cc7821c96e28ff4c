package org.sutro.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills an upgrade again and again: it goes on where it was, and each step is taken once. */
final class UpgradeKillTest {

  private static final int KILLS = 10;
  private static final int LONGEST_NANOS = 400_000_000;

  @TempDir Path folder;

  @Test
  void every_step_is_taken_once_and_the_copy_is_of_the_time_before() throws Exception {
    long seed = Long.getLong("sutro.seed", 20_261_129L);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Path file = folder.resolve("notes.db");
    Database.open(file, UpgradeUntilKilled.upTo(1)).close();
    for (int kill = 0; kill < KILLS; kill++) {
      runAndKill(file, random.nextInt(LONGEST_NANOS));
    }
    try (Database upgraded =
        Database.open(file, UpgradeUntilKilled.upTo(UpgradeUntilKilled.STEPS))) {
      assertRows(upgraded, UpgradeUntilKilled.STEPS - 1, seed);
    }
    Path copy = Migrations.copyBefore(file, UpgradeUntilKilled.STEPS);
    try (Database before = Database.open(copy, UpgradeUntilKilled.upTo(1))) {
      assertRows(before, 0, seed);
    }
  }

  private static void assertRows(Database database, int value, long seed) {
    assertThat(database.<Long>read(tx -> tx.number("SELECT count(*) FROM t WHERE a = ?", value)))
        .as("rows that took every step once, seed %d", seed)
        .isEqualTo(UpgradeUntilKilled.ROWS);
  }

  private void runAndKill(Path file, int nanos) throws IOException, InterruptedException {
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                UpgradeUntilKilled.class.getName(),
                file.toString())
            .redirectError(errors.toFile())
            .start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
      assertThat(lines.readLine()).as(Files.readString(errors)).isEqualTo("begun");
      boolean ended = process.waitFor(nanos, TimeUnit.NANOSECONDS);
      assertThat(ended && process.exitValue() != 0).as(Files.readString(errors)).isFalse();
      process.destroyForcibly();
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }
}
