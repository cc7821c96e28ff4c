package org.sutro.bot.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sutro.archive.Archive;
import org.sutro.bot.backup.DatabaseFile;
import org.sutro.bot.store.SqliteStore;

/**
 * The databases: whether every page of them is sound, and whether this program knows their tables.
 *
 * @param data the folder they are in
 */
record StoreCheck(Path data) {

  private static final String DOUBTFUL = "SELECT count(*) FROM issue WHERE state = 'DOUBTFUL'";

  private record Known(String name, int schema) {}

  static final String ARCHIVE = "archive.db";
  static final String STORE = "bot.db";

  private static final List<Known> ALL =
      List.of(new Known(ARCHIVE, Archive.schema()), new Known(STORE, SqliteStore.schema()));

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Known known : ALL) {
      Path file = data.resolve(known.name);
      if (Files.exists(file)) {
        findings.add(finding(known, file));
      }
    }
    if (isReady(findings, STORE)) {
      findings.addAll(doubtful(new DatabaseFile(data.resolve(STORE))));
    }
    return findings;
  }

  private static List<Finding> doubtful(DatabaseFile store) {
    try {
      long editions = store.count(DOUBTFUL);
      return editions == 0
          ? List.of()
          : List.of(
              Finding.note(
                  "digest",
                  "nobody knows whether "
                      + editions
                      + " edition(s) came through; see who was asked: ./sutro digest list"));
    } catch (SQLException e) {
      return List.of(failed(STORE, e));
    }
  }

  /** True for one that can be opened without anything being made or changed. */
  static boolean isReady(List<Finding> findings, String name) {
    return findings.stream()
        .anyMatch(f -> f.about().equals(name) && f.level() == Finding.Level.FINE);
  }

  private Finding finding(Known known, Path file) {
    if (!Files.isWritable(data)) {
      // even a look at it needs files beside it
      return Finding.note(known.name, "not looked at: this user may not write in its folder");
    }
    try {
      if (Files.size(file) == 0) {
        return damaged(known.name, "it is empty");
      }
      DatabaseFile database = new DatabaseFile(file);
      long rows = database.rows().values().stream().mapToLong(Long::longValue).sum();
      return of(known, database.schema(), "sound, " + rows + " rows");
    } catch (SQLException e) {
      return failed(known.name, e);
    } catch (IOException e) {
      return unread(known.name, e);
    }
  }

  /** Only what is damaged has to be replaced; a busy disk or missing rights pass. */
  static Finding failed(String name, SQLException why) {
    return DatabaseFile.isDamage(why)
        ? damaged(name, String.valueOf(why.getMessage()))
        : unread(name, why);
  }

  private static Finding unread(String name, Exception why) {
    return Finding.wrong(
        name, "can't be looked at, which says nothing of what is in it: " + why.getMessage());
  }

  private static Finding of(Known known, int schema, String sound) {
    if (schema > known.schema) {
      return Finding.unusable(
          known.name,
          sound
              + ", but of a newer Sutro (schema "
              + schema
              + ", this one knows "
              + known.schema
              + "); run that one, or put back a backup of before: ./sutro restore --dry-run");
    }
    return schema < known.schema
        ? Finding.note(
            known.name,
            sound
                + "; of an older Sutro, brought up to date at the next start, after a copy is made")
        : Finding.fine(known.name, sound);
  }

  private static Finding damaged(String name, String how) {
    return Finding.unusable(
        name, how + "; stop the bot and put the last good backup back: ./sutro restore --dry-run");
  }
}
