package org.sutro.bot.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The copies {@link Schema} makes of a store before it changes its tables. They hold what people
 * asked, so they are not kept longer than a way back is wanted.
 *
 * @param file the store they lie beside
 */
record UpgradeCopies(Path file) {

  private static final String MARK = ".before-schema-";

  /** Where the one before the step to a schema lies. */
  Path before(int schema) {
    return file.resolveSibling(file.getFileName() + MARK + schema);
  }

  /**
   * Deletes those made before a time.
   *
   * @return how many
   */
  int delete(Instant madeBefore) {
    int deleted = 0;
    try (DirectoryStream<Path> copies =
        Files.newDirectoryStream(
            file.toAbsolutePath().getParent(), file.getFileName() + MARK + "*")) {
      for (Path copy : copies) {
        if (Files.getLastModifiedTime(copy).toInstant().isBefore(madeBefore)) {
          Files.deleteIfExists(copy);
          deleted++;
        }
      }
      return deleted;
    } catch (IOException e) {
      throw new StoreException("cannot delete the old copies of " + file + ": " + e, e);
    }
  }
}
