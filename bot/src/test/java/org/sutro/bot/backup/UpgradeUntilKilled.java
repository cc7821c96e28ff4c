package org.sutro.bot.backup;

import java.nio.file.Path;
import org.sutro.archive.Archive;
import org.sutro.bot.store.SqliteStore;

/**
 * A process for {@link UpgradeKillIT} to kill: opens a store as every start of the program does.
 */
final class UpgradeUntilKilled {

  private UpgradeUntilKilled() {}

  /** What kind of store it is, the file, and a folder for an empty one. */
  public static void main(String[] args) {
    // what takes long in a new Java is over before it is told that the upgrade begins
    open(args[0], Path.of(args[2]).resolve("empty-" + ProcessHandle.current().pid()));
    System.out.println("begun");
    open(args[0], Path.of(args[1]));
  }

  private static void open(String kind, Path file) {
    if (kind.equals("archive")) {
      Archive.open(file).close();
    } else {
      SqliteStore.open(file).close();
    }
  }
}
