package org.sutro.bot.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.sutro.sqlite.Migrations;

/** The copy of a database that is made before an upgrade, to go back to the older program with. */
final class UpgradeCopy {

  private UpgradeCopy() {}

  /**
   * The same as a backup that holds nothing else.
   *
   * @throws UnusableBackupException if it is none, or damaged
   */
  static Backup asBackup(Path copy) {
    String name =
        Migrations.nameBefore(copy)
            .filter(Manifest::isName)
            .orElseThrow(() -> new UnusableBackupException(copy + " is a file, and no backup"));
    try {
      Instant made = Files.getLastModifiedTime(copy).toInstant();
      Manifest.Entry entry = new DatabaseFile(copy).describedAs(name);
      return new Backup(copy, new Manifest(made, "before an upgrade", List.of(entry)));
    } catch (IOException | SQLException | IllegalArgumentException e) {
      throw new UnusableBackupException(copy + " can't be used: " + e.getMessage());
    }
  }
}
