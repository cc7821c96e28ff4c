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

  /** So many turns of the work are timed, undisturbed; the first takes longest. */
  private static final int TIMED = 3;

  @TempDir Path folder;

  private final long seed = Long.getLong("sutro.seed", 20261129);
  private final Random random = new Random(seed);

  @Test
  void every_backup_there_is_can_be_put_back() throws Exception {
    DataFolder data = new DataFolder(folder.resolve("data"));
    data.addArticles(300);
    Backups backups = new Backups(data.path(), folder.resolve("backups"));
    Duration whole = timed("backup", data, backups);
    for (int kill = 0; kill < KILLS; kill++) {
      runAndKill("backup", data, backups, whole);
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
    DataFolder another = new DataFolder(folder.resolve("another"));
    Duration whole = timed("restore", another, twoBackups(another));
    DataFolder data = new DataFolder(folder.resolve("data"));
    Backups backups = twoBackups(data);
    for (int kill = 0; kill < KILLS; kill++) {
      runAndKill("restore", data, backups, whole);
      if (random.nextBoolean()) {
        continue; // the next process begins with what this one has left, and is killed in that
      }
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

  private static Backups twoBackups(DataFolder data) {
    Backups backups =
        new Backups(data.path(), data.path().resolveSibling("of-" + data.path().getFileName()));
    data.addArticles(300);
    data.addWork();
    backups.make(DataFolder.NOON, "0.1.0");
    data.addArticles(100);
    backups.make(DataFolder.NOON.plus(Duration.ofDays(1)), "0.1.0");
    return backups;
  }

  private static int replaced(DataFolder data) throws IOException {
    try (Stream<Path> files = Files.list(data.path())) {
      return (int)
          files.filter(file -> file.getFileName().toString().startsWith("replaced-")).count();
    }
  }

  /** From the first step to the end of the third turn: what a kill may come at any moment of. */
  private static Duration timed(String what, DataFolder data, Backups backups) throws IOException {
    try (JavaProcess working = start(what, data, backups)) {
      long begun = System.nanoTime();
      for (int turn = 0; turn < TIMED; turn++) {
        assertThat(working.line()).isEqualTo("turn");
      }
      return Duration.ofNanos(System.nanoTime() - begun);
    }
  }

  private void runAndKill(String what, DataFolder data, Backups backups, Duration whole)
      throws IOException, InterruptedException {
    try (JavaProcess working = start(what, data, backups)) {
      working.live(Duration.ofNanos(random.nextLong(whole.toNanos())));
    }
  }

  private static JavaProcess start(String what, DataFolder data, Backups backups)
      throws IOException {
    JavaProcess working =
        JavaProcess.start(BackupUntilKilled.class, what, data.path(), backups.folder());
    assertThat(working.line()).isEqualTo("begun");
    return working;
  }
}
