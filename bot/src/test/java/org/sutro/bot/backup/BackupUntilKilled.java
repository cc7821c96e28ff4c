package org.sutro.bot.backup;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A process for {@link BackupKillIT} to kill: makes backups, or puts two of them back by turns, for
 * ever; says a word after each turn.
 */
final class BackupUntilKilled {

  private BackupUntilKilled() {}

  /** Runs until it is killed: what to do, the data folder, the folder of backups. */
  public static void main(String[] args) {
    DataFolder data = new DataFolder(Path.of(args[1]));
    Backups backups = new Backups(data.path(), Path.of(args[2]));
    boolean restoring = args[0].equals("restore");
    System.out.println("begun");
    if (restoring) {
      // as every start does after one that was killed
      new Restore(data.path()).finishBroken();
    }
    for (int turn = 0; true; turn++) {
      if (restoring) {
        Backup backup = backups.all(Instant.MAX).get(turn % 2);
        new Restore(data.path()).from(backup, "replaced-" + System.nanoTime(), DataFolder.NOON);
      } else {
        data.addArticles(1);
        backups.make(Instant.ofEpochSecond(turn), "0.1.0");
      }
      System.out.println("turn");
    }
  }
}
