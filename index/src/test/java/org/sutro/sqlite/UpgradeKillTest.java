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

  /** How often upgrades are killed; {@code -Dsutro.kills=200} for a long night. */
  private static final int KILLS = Integer.getInteger("sutro.kills", 10);

  /** After so many it is let be, and another file is upgraded. */
  private static final int KILLS_OF_A_FILE = 10;

  private static final int LONGEST_MILLIS = 400;

  @TempDir Path folder;

  @Test
  void every_step_is_taken_once_and_the_copy_is_of_the_time_before() throws Exception {
    long seed = Long.getLong("sutro.seed", 20_261_129L);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int kills = 0;
    for (int number = 1; kills < KILLS; number++) {
      Path file = folder.resolve("notes-" + number + ".db");
      Database.open(file, UpgradeUntilKilled.upTo(1)).close();
      int ofThis = 0;
      while (ofThis < KILLS_OF_A_FILE
          && isKilled(file, Duration.ofMillis(random.nextInt(LONGEST_MILLIS)))) {
        ofThis++;
      }
      kills += ofThis;
      assertUpgraded(file, seed);
    }
  }

  private static void assertUpgraded(Path file, long seed) {
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

  /** False when there was nothing left to do before it could be killed. */
  private static boolean isKilled(Path file, Duration life)
      throws IOException, InterruptedException {
    try (JavaProcess upgrading = JavaProcess.start(UpgradeUntilKilled.class, file)) {
      assertThat(upgrading.line()).isEqualTo("begun");
      return !upgrading.endsWithin(life);
    }
  }
}
