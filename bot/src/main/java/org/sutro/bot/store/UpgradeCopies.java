package org.sutro.bot.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.sutro.sqlite.DatabaseException;
import org.sutro.sqlite.Migrations;

/**
 * The copies {@link Migrations} makes of a store before it changes its tables. They hold what
 * people asked, so they are not kept longer than a way back is wanted.
 *
 * @param file the store they lie beside
 */
record UpgradeCopies(Path file) {

  /**
   * Deletes those made before a time.
   *
   * @return how many
   */
  int delete(Instant madeBefore) {
    int deleted = 0;
    try (DirectoryStream<Path> copies =
        Files.newDirectoryStream(file.toAbsolutePath().getParent(), Migrations.copiesOf(file))) {
      for (Path copy : copies) {
        if (Files.getLastModifiedTime(copy).toInstant().isBefore(madeBefore)) {
          Files.deleteIfExists(copy);
          deleted++;
        }
      }
      return deleted;
    } catch (IOException e) {
      throw new DatabaseException("cannot delete the old copies of " + file + ": " + e, e);
    }
  }
}
