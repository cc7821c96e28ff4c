package org.sutro.bot.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Map;
import org.sutro.archive.Archive;
import org.sutro.bot.store.SqliteStore;
import org.sutro.sqlite.DatabaseException;
import org.sutro.sqlite.OwnFile;

/**
 * Puts a backup back into a folder of its own, to see whether that works: checksums, every row, and
 * whether this program can open what comes out.
 */
public final class Rehearsal {

  private static final String ARCHIVE = "archive.db";
  private static final String STORE = "bot.db";

  /** What this program knows of each database. */
  private static final Map<String, Integer> SCHEMAS =
      Map.of(ARCHIVE, Archive.schema(), STORE, SqliteStore.schema());

  private Rehearsal() {}

  /**
   * Tries a backup out in a folder that is gone afterwards.
   *
   * @param room where there is space for it
   * @throws UnusableBackupException if it could not be put back
   */
  public static void of(Backup backup, Path room) {
    try {
      Path scratch = Files.createTempDirectory(room, ".unfinished-");
      try {
        unpack(backup, scratch);
        open(scratch);
      } finally {
        Disk.delete(scratch);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't try out " + backup.folder(), e);
    }
  }

  /**
   * Reads a backup where it lies, without putting it back: a damaged one is found out, and one of a
   * newer program, whatever else may keep it from being put back.
   *
   * @throws UnusableBackupException if it is one of these
   */
  static void read(Backup backup) {
    for (Manifest.Entry entry : backup.manifest().files()) {
      DatabaseFile database = new DatabaseFile(backup.file(entry));
      try {
        requireFile(backup.file(entry), entry);
        requireChecksum(backup, entry, database);
        int known = SCHEMAS.getOrDefault(entry.name(), Integer.MAX_VALUE);
        if (database.schema() > known) {
          throw new UnusableBackupException(backup.file(entry) + " is of a newer program");
        }
      } catch (IOException | SQLException e) {
        throw new UnusableBackupException(backup.file(entry) + " can't be read: " + e.getMessage());
      }
    }
  }

  /** Copies all files of a backup to {@code folder}, checks them and waits for the disk. */
  static void unpack(Backup backup, Path folder) throws IOException {
    for (Manifest.Entry entry : backup.manifest().files()) {
      Path copy = folder.resolve(entry.name());
      copy(backup.file(entry), copy, entry);
      DatabaseFile database = new DatabaseFile(copy);
      requireChecksum(backup, entry, database);
      check(backup, entry, database);
      Disk.settle(copy);
    }
    Disk.settle(folder);
  }

  private static void check(Backup backup, Manifest.Entry entry, DatabaseFile database) {
    try {
      Map<String, Long> rows = database.rows();
      if (!rows.equals(entry.rows())) {
        throw damaged(backup, entry, "it holds " + rows + " rows instead of " + entry.rows());
      }
    } catch (SQLException e) {
      throw damaged(backup, entry, String.valueOf(e.getMessage()));
    }
  }

  /** No more than the manifest says, and nothing a link leads to. */
  private static void copy(Path from, Path to, Manifest.Entry entry) throws IOException {
    requireFile(from, entry);
    try (InputStream in = Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS);
        OutputStream out = Files.newOutputStream(OwnFile.create(to), StandardOpenOption.WRITE)) {
      in.transferTo(out);
    }
  }

  private static void requireFile(Path file, Manifest.Entry entry) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new UnusableBackupException(file + " is missing");
    }
    if (Files.size(file) != entry.bytes()) {
      throw new UnusableBackupException(file + " is damaged: its length is another");
    }
  }

  private static void requireChecksum(Backup backup, Manifest.Entry entry, DatabaseFile file)
      throws IOException {
    if (!file.sha256().equals(entry.sha256())) {
      throw damaged(backup, entry, "its checksum is another");
    }
  }

  /** Opens what came out as the program would, so that a backup of something else is refused. */
  private static void open(Path folder) {
    try {
      if (Files.exists(folder.resolve(ARCHIVE))) {
        Archive.open(folder.resolve(ARCHIVE)).close();
      }
      if (Files.exists(folder.resolve(STORE))) {
        SqliteStore.open(folder.resolve(STORE)).close();
      }
    } catch (DatabaseException e) {
      throw new UnusableBackupException("the backup can't be opened: " + e.getMessage());
    }
  }

  private static UnusableBackupException damaged(Backup backup, Manifest.Entry entry, String how) {
    return new UnusableBackupException(backup.file(entry) + " is damaged: " + how);
  }
}
