package org.sutro.bot.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sutro.bot.backup.DatabaseFile;

/**
 * The databases: whether every page of them is sound.
 *
 * @param data the folder they are in
 */
record StoreCheck(Path data) {

  private static final List<String> NAMES = List.of("archive.db", "bot.db");
  private static final String DOUBTFUL = "SELECT count(*) FROM issue WHERE state = 'DOUBTFUL'";

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (String name : NAMES) {
      Path file = data.resolve(name);
      if (Files.exists(file)) {
        findings.add(finding(name, file));
      }
    }
    return findings;
  }

  private static Finding finding(String name, Path file) {
    try {
      if (Files.size(file) == 0) {
        return damaged(name, "it is empty");
      }
      DatabaseFile database = new DatabaseFile(file);
      Map<String, Long> rows = database.rows();
      long all = rows.values().stream().mapToLong(Long::longValue).sum();
      long doubtful = rows.containsKey("issue") ? database.count(DOUBTFUL) : 0;
      return doubtful == 0
          ? Finding.fine(name, "sound, " + all + " rows")
          : Finding.note(
              name,
              "sound, but nobody knows whether "
                  + doubtful
                  + " edition(s) of a digest came through; see who was asked: ./sutro digest list");
    } catch (SQLException | IOException e) {
      return damaged(name, String.valueOf(e.getMessage()));
    }
  }

  private static Finding damaged(String name, String how) {
    return Finding.unusable(
        name, how + "; stop the bot and put the last good backup back: ./sutro restore --dry-run");
  }
}
