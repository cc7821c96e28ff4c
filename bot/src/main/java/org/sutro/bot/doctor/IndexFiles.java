package org.sutro.bot.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sutro.index.IndexCheck;

/**
 * The files of the index: whether they say what was written.
 *
 * @param folder the index
 */
record IndexFiles(Path folder) {

  private static final String INDEX = "index";

  List<Finding> findings() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    return List.of(
        IndexCheck.damage(folder)
            .map(damage ->
                Finding.note(
                    INDEX,
                    "it is damaged (" + damage + "); the bot builds it anew from the archive"))
            .orElseGet(() ->
                Finding.fine(
                    INDEX,
                    "its files are sound (all of it is looked at by: ./sutro index check)")));
  }
}
