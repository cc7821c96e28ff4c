package org.sutro.bot.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.app.ToldOnce;

/** The folder of all backups of a data folder. */
public final class Backups {

  private static final Logger log = LoggerFactory.getLogger(Backups.class);

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** What is not finished, or only tried out, begins like this. */
  private static final String UNFINISHED = ".unfinished-";

  /** Databases of the data folder that nobody would miss. */
  private static final Set<String> LEFT_OUT = Set.of("try.db");

  private final Path data;
  private final Path folder;
  private final ToldOnce unusable = new ToldOnce();

  /** The backups of {@code data} in {@code folder}, which is made when the first one is. */
  public Backups(Path data, Path folder) {
    this.data = data;
    this.folder = folder;
  }

  /** Where they lie. */
  public Path folder() {
    return folder;
  }

  /**
   * All complete backups, the newest first. Those dated after {@code now} come last: nobody knows
   * when a clock that was ahead has made them.
   */
  public List<Backup> all(Instant now) {
    List<Backup> all = new ArrayList<>();
    for (Path path : entries(folder)) {
      try {
        if (!isUnfinished(path) && ManifestFile.isIn(path)) {
          all.add(new Backup(path, ManifestFile.read(path)));
          unusable.wentWell(path);
        }
      } catch (UnusableBackupException e) {
        if (unusable.isNews(path, e)) {
          log.warn("BACKUP-UNUSABLE: {}", e.getMessage());
        }
      }
    }
    all.sort(
        Comparator.comparing((Backup backup) -> !backup.manifest().made().isAfter(now))
            .thenComparing(backup -> backup.manifest().made())
            .thenComparing(Backup::name)
            .reversed());
    return all;
  }

  /** The newest complete backup, as of {@code now}. */
  public Optional<Backup> newest(Instant now) {
    return all(now).stream().findFirst();
  }

  /** The newest that can be put back; to find it, backups are read whole. */
  public Optional<Backup> newestGood(Instant now) {
    return all(now).stream().filter(backup -> backup.flaw().isEmpty()).findFirst();
  }

  /**
   * The backup of a name, or in a folder, or the copy of a database that an upgrade has made.
   *
   * @throws UnusableBackupException if there is none
   */
  public Backup named(String name) {
    Path inside = folder.resolve(name);
    Path path = Files.isDirectory(inside) ? inside : Path.of(name);
    if (Files.isRegularFile(path)) {
      return UpgradeCopy.asBackup(path);
    }
    return new Backup(path, ManifestFile.read(path));
  }

  /**
   * Makes a backup of every database in the data folder, in use or not, and tries it out before it
   * gets its name. Either there is a good new one afterwards or none.
   *
   * @param now the time that is its name
   * @param program the version that makes it
   * @throws UnusableBackupException if there is nothing to back up, it doesn't fit on the disk, a
   *     database is damaged, or what was copied could not be put back
   */
  public Backup make(Instant now, String program) {
    List<Path> databases =
        entries(data).stream().filter(Backups::isDatabase).filter(Files::isRegularFile).toList();
    if (databases.isEmpty()) {
      throw new UnusableBackupException("there is nothing to back up in " + data);
    }
    try (Exclusive turn = Exclusive.in(folder)) {
      clearUnfinished(turn);
      requireSpace(databases);
      Path scratch = Files.createTempDirectory(folder, UNFINISHED);
      try {
        Manifest manifest = new Manifest(now, program, copy(databases, scratch));
        ManifestFile.write(manifest, scratch);
        Rehearsal.of(new Backup(scratch, manifest), scratch);
        Disk.settle(scratch);
        Path done = freeName(now);
        Files.move(scratch, done, StandardCopyOption.ATOMIC_MOVE);
        Disk.settle(folder);
        return new Backup(done, manifest);
      } finally {
        Disk.delete(scratch);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't make a backup in " + folder, e);
    }
  }

  /**
   * Tries a backup out beside the others. Touches no data, so a bot may run on them.
   *
   * @throws UnusableBackupException if it can't be put back
   */
  public void tryOut(Backup backup) {
    try (Exclusive turn = Exclusive.in(folder)) {
      clearUnfinished(turn);
      Rehearsal.of(backup, folder);
    } catch (IOException e) {
      throw new UncheckedIOException("can't try out " + backup.folder(), e);
    }
  }

  private static List<Manifest.Entry> copy(List<Path> databases, Path scratch) throws IOException {
    List<Manifest.Entry> entries = new ArrayList<>();
    for (Path database : databases) {
      Path copy = scratch.resolve(database.getFileName());
      try {
        new DatabaseFile(database).copyTo(copy);
        entries.add(new DatabaseFile(copy).described());
      } catch (SQLException e) {
        throw new UnusableBackupException("can't back up " + database + ": " + e.getMessage());
      }
    }
    return entries;
  }

  private void requireSpace(List<Path> databases) throws IOException {
    long needed = space(databases);
    FileStore store = Files.getFileStore(folder);
    if (store.getUsableSpace() < needed) {
      throw new UnusableBackupException(
          String.format(
              Locale.ROOT,
              "a backup, tried out, needs up to %d MB and %s has %d MB left",
              needed >> 20,
              folder,
              store.getUsableSpace() >> 20));
    }
  }

  /**
   * Bytes a backup may take while it is made: the copy, the copy's copy it is tried out with, and
   * half as much again, so that the bot can go on. What is still in a database's log counts.
   */
  static long space(List<Path> databases) throws IOException {
    long size = 0;
    for (Path database : databases) {
      Path log = database.resolveSibling(database.getFileName() + "-wal");
      size += Files.size(database) + (Files.exists(log) ? Files.size(log) : 0);
    }
    return size * 2 + size / 2;
  }

  private Path freeName(Instant now) {
    Path path = folder.resolve(NAME.format(now));
    for (int again = 2; Files.exists(path, LinkOption.NOFOLLOW_LINKS); again++) {
      path = folder.resolve(NAME.format(now) + "-" + again);
    }
    return path;
  }

  /**
   * Deletes all but the newest backups, as of {@code now}: never one that was made then.
   *
   * @return how many were deleted
   */
  public int keep(int newest, Instant now) {
    List<Backup> old = all(now).stream().skip(newest).toList();
    try {
      for (Backup backup : old) {
        // without its manifest a folder is no backup, however far the rest comes
        Files.delete(backup.folder().resolve(ManifestFile.NAME));
        Disk.delete(backup.folder());
      }
      return old.size();
    } catch (IOException e) {
      throw new UncheckedIOException("can't delete old backups in " + folder, e);
    }
  }

  /** Deletes what was left by a process that was killed; nobody else is at work in {@code turn}. */
  private void clearUnfinished(Exclusive turn) throws IOException {
    for (Path path : entries(turn.folder())) {
      if (isUnfinished(path)) {
        Disk.delete(path);
      }
    }
  }

  private static boolean isUnfinished(Path path) {
    return String.valueOf(path.getFileName()).startsWith(UNFINISHED);
  }

  private static boolean isDatabase(Path path) {
    String name = String.valueOf(path.getFileName());
    return Manifest.isName(name) && !LEFT_OUT.contains(name);
  }

  private static List<Path> entries(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + folder, e);
    }
  }
}
