package org.sutro.bot.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sutro.bot.app.DataDisk;
import org.sutro.bot.store.Quarantine;

/**
 * Puts a backup in the place of the data. What was there is moved aside, not deleted. A restore
 * that is killed is finished by the next one, and until then nobody else gets to the data.
 *
 * <ol>
 *   <li>The backup is unpacked into {@value #STAGE} and checked; what waits to be sent is held
 *       back.
 *   <li>The index is emptied: it is built again.
 *   <li>A mark says that the stage is complete. From here on there is no way back.
 *   <li>File by file: what is there goes to {@code replaced-TIME}, the new one takes its place.
 *   <li>The mark and the stage are removed.
 * </ol>
 */
public final class Restore {

  private static final String STAGE = "restoring";
  private static final String COMPLETE = "complete";
  private static final String INDEX = "index";
  private static final List<String> BESIDE = List.of("", "-wal", "-shm", "-journal");

  private final Path data;
  private final Path stage;

  /** A restore into the folder {@code data}, which nobody uses meanwhile. */
  public Restore(Path data) {
    this.data = data.toAbsolutePath().normalize();
    this.stage = this.data.resolve(STAGE);
  }

  /** True when one was begun on this folder and killed before its end. */
  public static boolean isUnfinished(Path data) {
    return Files.exists(data.resolve(STAGE).resolve(COMPLETE));
  }

  /**
   * Makes sure that a backup fits beside the data, and half as much again for what is done with it.
   *
   * @throws UnusableBackupException if it does not
   */
  public void requireSpace(Backup backup) {
    long needed = backup.manifest().bytes() + backup.manifest().bytes() / 2;
    long left = DataDisk.of(data).free();
    if (left < needed) {
      throw new UnusableBackupException(
          String.format(
              Locale.ROOT,
              "a restore needs %d MB and %s has %d MB left; nothing was changed",
              needed >> 20,
              data,
              left >> 20));
    }
  }

  /**
   * Tries a backup out without touching the data.
   *
   * @throws UnusableBackupException if it can't be put back
   */
  public void rehearse(Backup backup) {
    try {
      Disk.delete(stage);
      Files.createDirectories(stage);
      try {
        Rehearsal.of(backup, stage);
      } finally {
        Disk.delete(stage);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't try out " + backup.folder(), e);
    }
  }

  /**
   * Puts a backup in the place of the data.
   *
   * @param aside where what was there is moved to: a name that is not taken
   * @param now from when on what waits to be sent is held back
   * @return what is held back and will not be sent unless it is released
   * @throws UnusableBackupException if the backup is damaged; nothing was changed
   */
  public Quarantine.Held from(Backup backup, String aside, Instant now) {
    requireSpace(backup);
    rehearse(backup);
    Quarantine.Held held = staged(backup, aside, now);
    finish();
    return held;
  }

  /** All that can go wrong without harm: what there is of it then is deleted, the data stay. */
  private Quarantine.Held staged(Backup backup, String aside, Instant now) {
    try {
      Files.createDirectories(stage);
      Rehearsal.unpack(backup, stage);
      Quarantine.Held held = Quarantine.impose(stage.resolve("bot.db"), now);
      Disk.empty(data.resolve(INDEX));
      Path mark = Files.writeString(stage.resolve(".mark"), aside);
      Disk.settle(mark);
      Files.move(mark, stage.resolve(COMPLETE), StandardCopyOption.ATOMIC_MOVE);
      Disk.settle(stage);
      return held;
    } catch (IOException e) {
      undo(e);
      throw new UncheckedIOException("can't restore into " + data, e);
    } catch (RuntimeException e) {
      undo(e);
      throw e;
    }
  }

  private void undo(Exception why) {
    try {
      if (!isUnfinished(data)) {
        Disk.delete(stage);
      }
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  /**
   * Goes on with a restore that was killed, from where it had come.
   *
   * @return false when none was
   */
  public boolean finishBroken() {
    boolean unfinished = isUnfinished(data);
    if (unfinished) {
      finish();
    }
    return unfinished;
  }

  /** From the mark on. */
  void finish() {
    try {
      Path aside = data.resolve(Files.readString(stage.resolve(COMPLETE))).normalize();
      if (!data.normalize().equals(aside.getParent())) {
        throw new IOException(stage + " was not made by a restore; delete it");
      }
      Files.createDirectories(aside);
      Disk.empty(data.resolve(INDEX)); // once more: the power may have failed since
      for (Path fresh : files()) {
        String name = String.valueOf(fresh.getFileName());
        for (String ending : BESIDE) {
          moveAside(data.resolve(name + ending), aside.resolve(name + ending));
        }
        Files.move(fresh, data.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
      Disk.settle(data);
      // the mark goes first: a stage without one is nothing
      Files.delete(stage.resolve(COMPLETE));
      Disk.delete(stage);
    } catch (IOException e) {
      throw new UncheckedIOException("can't restore into " + data, e);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(stage)) {
      return new ArrayList<>(
          files
              .filter(file -> Manifest.isName(String.valueOf(file.getFileName())))
              .sorted()
              .toList());
    }
  }

  /** Does nothing where that was done before the restore was killed. */
  private static void moveAside(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      if (Files.exists(to)) {
        throw new FileAlreadyExistsException(to.toString());
      }
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
