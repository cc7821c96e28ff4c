package org.sutro.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.JavaProcess;

/** Kills an upgrade again and again: it goes on where it was, and each step is taken once. */
final class UpgradeKillTest {

  private static final int KILLS = 10;
  private static final int LONGEST_MILLIS = 400;

  @TempDir Path folder;

  @Test
  void every_step_is_taken_once_and_the_copy_is_of_the_time_before() throws Exception {
    long seed = Long.getLong("sutro.seed", 20_261_129L);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Path file = folder.resolve("notes.db");
    Database.open(file, UpgradeUntilKilled.upTo(1)).close();
    for (int kill = 0; kill < KILLS; kill++) {
      runAndKill(file, Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
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

  private static void runAndKill(Path file, Duration life)
      throws IOException, InterruptedException {
    try (JavaProcess upgrading = JavaProcess.start(UpgradeUntilKilled.class, file)) {
      assertThat(upgrading.line()).isEqualTo("begun");
      upgrading.endsWithin(life); // the last ones may find nothing left to do
    }
  }
}
