package org.sutro.bot.backup;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A process for {@link BackupKillIT} to kill: makes backups, or puts two of them back by turns, for
 * ever.
 */
final class BackupUntilKilled {

  private BackupUntilKilled() {}

  /** Runs until it is killed: what to do, the data folder, the folder of backups. */
  public static void main(String[] args) {
    DataFolder data = new DataFolder(Path.of(args[1]));
    Backups backups = new Backups(data.path(), Path.of(args[2]));
    System.out.println("begun");
    for (int turn = 0; true; turn++) {
      if (args[0].equals("backup")) {
        data.addArticles(1);
        backups.make(Instant.ofEpochSecond(turn), "0.1.0");
      } else {
        Restore restore = new Restore(data.path());
        restore.from(
            backups.all(Instant.MAX).get(turn % 2),
            "replaced-" + System.nanoTime(),
            DataFolder.NOON);
      }
    }
  }
}
