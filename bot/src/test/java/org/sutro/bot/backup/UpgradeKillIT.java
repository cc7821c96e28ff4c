package org.sutro.bot.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.bot.JavaProcess;
import org.sutro.bot.store.SqliteStore;
import org.sutro.sqlite.Migrations;

/**
 * Kills the upgrade of what earlier programs have left, again and again and at any moment: it goes
 * on where it was, and in the end holds, row by row, what an upgrade comes to that nobody killed.
 */
@Timeout(3600)
final class UpgradeKillIT {

  /** How often upgrades of each kind are killed; {@code -Dsutro.kills=200} for a long night. */
  private static final int KILLS = Integer.getInteger("sutro.kills", 8);

  /** After so many it is let be, and another file is upgraded. */
  private static final int KILLS_OF_A_FILE = 4;

  @TempDir Path folder;

  private final long seed = Long.getLong("sutro.seed", 20_261_130L);
  private final Random random = new Random(seed);

  @Test
  void an_archive_of_the_first_schema_loses_nothing_and_is_copied_before() throws Exception {
    killUpgrades("archive", "archive-1.sql", Archive.schema());
  }

  @Test
  void a_store_of_the_first_schema_loses_nothing_and_is_copied_before() throws Exception {
    killUpgrades("bot", "bot-1.sql", SqliteStore.schema());
  }

  @Test
  void a_store_with_digests_loses_nothing_and_is_copied_before() throws Exception {
    killUpgrades("bot", "bot-8.sql", SqliteStore.schema());
  }

  private void killUpgrades(String kind, String script, int newest) throws Exception {
    Path old = folder.resolve("old.db");
    OldFile.make(old, script);
    Path whole = Files.copy(old, folder.resolve("whole.db"));
    Duration undisturbed = upgrade(kind, whole);
    Map<String, List<String>> before = OldFile.rows(old);
    Map<String, List<String>> after = OldFile.rows(whole);
    int kills = 0;
    for (int number = 1; kills < KILLS; number++) {
      Path file = Files.copy(old, folder.resolve(kind + "-" + number + ".db"));
      int ofThis = 0;
      while (ofThis < KILLS_OF_A_FILE && isKilled(kind, file, partOf(undisturbed))) {
        ofThis++;
      }
      kills += ofThis;
      upgrade(kind, file);
      assertThat(OldFile.rows(file).equals(after))
          .as("file %d, killed %d times, seed %d: each row as it should be", number, ofThis, seed)
          .isTrue();
      assertCopied(file, newest, before);
    }
  }

  private void assertCopied(Path file, int newest, Map<String, List<String>> before)
      throws SQLException {
    Path copy = Migrations.copyBefore(file, newest);
    assertThat(copy).isRegularFile();
    assertThat(OldFile.rows(copy).equals(before)).as("%s, seed %d", copy, seed).isTrue();
    assertThat(copy.resolveSibling(copy.getFileName() + ".part")).doesNotExist();
  }

  private Duration partOf(Duration whole) {
    return Duration.ofNanos(random.nextLong(whole.toNanos()));
  }

  /** Says how long it took. */
  private Duration upgrade(String kind, Path file) throws IOException, InterruptedException {
    try (JavaProcess upgrading = start(kind, file)) {
      long begun = System.nanoTime();
      assertThat(upgrading.endsWithin(Duration.ofMinutes(1))).isTrue();
      return Duration.ofNanos(System.nanoTime() - begun);
    }
  }

  /** False when there was nothing left to do before it could be killed. */
  private boolean isKilled(String kind, Path file, Duration life)
      throws IOException, InterruptedException {
    try (JavaProcess upgrading = start(kind, file)) {
      return !upgrading.endsWithin(life);
    }
  }

  private JavaProcess start(String kind, Path file) throws IOException {
    JavaProcess upgrading = JavaProcess.start(UpgradeUntilKilled.class, kind, file, folder);
    assertThat(upgrading.line()).isEqualTo("begun");
    return upgrading;
  }
}
