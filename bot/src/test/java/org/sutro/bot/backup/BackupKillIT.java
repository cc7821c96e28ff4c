package org.sutro.bot.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.JavaProcess;

/** Killed at any moment, a backup is whole or none, and a restore is done, undone or finished. */
@Timeout(3600)
final class BackupKillIT {

  private static final int KILLS = Integer.getInteger("sutro.kills", 12);
  private static final int LIFE_MILLIS = 700;

  @TempDir Path folder;

  private final long seed = Long.getLong("sutro.seed", 20261129);
  private final Random random = new Random(seed);

  @Test
  void every_backup_there_is_can_be_put_back() throws Exception {
    DataFolder data = new DataFolder(folder.resolve("data"));
    data.addArticles(300);
    Backups backups = new Backups(data.path(), folder.resolve("backups"));
    for (int kill = 0; kill < KILLS; kill++) {
      runAndKill("backup", data, backups);
      backups.keep(4, Instant.MAX);
      for (Backup backup : backups.all(Instant.MAX)) {
        Rehearsal.of(backup, folder);
      }
    }
    assertThat(backups.make(DataFolder.NOON, "0.1.0").manifest().files()).isNotEmpty();
    assertThat(backups.folder()).isDirectoryNotContaining("glob:**/.unfinished-*");
  }

  @Test
  void the_data_are_those_of_one_of_the_backups() throws Exception {
    DataFolder data = new DataFolder(folder.resolve("data"));
    Backups backups = new Backups(data.path(), folder.resolve("backups"));
    data.addArticles(300);
    data.addWork();
    backups.make(DataFolder.NOON, "0.1.0");
    data.addArticles(100);
    backups.make(DataFolder.NOON.plus(Duration.ofDays(1)), "0.1.0");
    for (int kill = 0; kill < KILLS; kill++) {
      runAndKill("restore", data, backups);
      new Restore(data.path()).finishBroken();
      int restored = replaced(data);
      assertThat(data.articles())
          .as("kill %d, seed %d", kill, seed)
          .isIn(restored == 0 ? List.of(400) : List.of(300, 400));
      assertThat(data.toHandle() + data.toSend())
          .as("kill %d, seed %d: all that waits is held back by a restore", kill, seed)
          .isEqualTo(restored == 0 ? 2 : 0);
    }
  }

  private static int replaced(DataFolder data) throws IOException {
    try (Stream<Path> files = Files.list(data.path())) {
      return (int)
          files.filter(file -> file.getFileName().toString().startsWith("replaced-")).count();
    }
  }

  private void runAndKill(String what, DataFolder data, Backups backups)
      throws IOException, InterruptedException {
    try (JavaProcess working =
        JavaProcess.start(BackupUntilKilled.class, what, data.path(), backups.folder())) {
      assertThat(working.line()).isEqualTo("begun");
      working.live(Duration.ofMillis(1 + random.nextInt(LIFE_MILLIS)));
    }
  }
}
