package org.sutro.bot.backup;

import java.nio.file.Path;

/**
 * A complete backup: a folder that holds the files its manifest names.
 *
 * @param folder where it lies
 * @param manifest what it holds
 */
public record Backup(Path folder, Manifest manifest) {

  /** Its name, which is the time it was made at. */
  public String name() {
    return String.valueOf(folder.getFileName());
  }
}
