package org.sutro.bot.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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

  /** What keeps it from being put back, as far as can be seen by reading all of it. */
  public Optional<String> flaw() {
    try {
      Rehearsal.read(this);
      return Optional.empty();
    } catch (UnusableBackupException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Its name, which is the time it was made at. */
  public String name() {
    return String.valueOf(folder.getFileName());
  }
}
