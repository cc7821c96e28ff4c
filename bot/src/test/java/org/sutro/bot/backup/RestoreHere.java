package org.sutro.bot.backup;

import java.nio.file.Path;

/** A process for {@link RestoreTest}: puts a backup back into the folder it is started in. */
final class RestoreHere {

  private RestoreHere() {}

  /** Does so: the folder of the backup. */
  public static void main(String[] args) {
    Path here = Path.of(".");
    Backup backup = new Backups(here, here.resolve("backups")).named(args[0]);
    new Restore(here).from(backup, "replaced-2025", DataFolder.NOON);
    System.out.println("restored");
  }
}
