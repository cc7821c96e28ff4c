package org.sutro.bot.backup;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A complete backup: a folder that holds the files its manifest names, or a single one of them.
 *
 * @param folder where it lies
 * @param manifest what it holds
 */
public record Backup(Path folder, Manifest manifest) {

  /** Where one of its files lies. */
  Path file(Manifest.Entry entry) {
    return Files.isRegularFile(folder) ? folder : folder.resolve(entry.name());
  }

  /** Its name, which is the time it was made at. */
  public String name() {
    return String.valueOf(folder.getFileName());
  }
}
