package org.sutro.bot.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sutro.bot.app.DataDisk;
import org.sutro.bot.app.DataLock;
import org.sutro.bot.backup.Restore;
import org.sutro.bot.config.NetworkDisk;
import org.sutro.bot.config.Settings;

/**
 * The data folder: what disk it is on, whose it is, who uses it.
 *
 * @param settings where it is, and what it may be on
 */
record DataCheck(Settings settings) {

  private static final String DATA = "data";
  private static final String OWNER = "owner";

  List<Finding> findings() {
    Path folder = settings.data().toAbsolutePath();
    Path there = nearest(folder);
    if (!Files.isDirectory(there)) {
      return List.of(
          Finding.unusable(DATA, there + " is a file; name a folder, which need not be there yet"));
    }
    List<Finding> findings = new ArrayList<>();
    try {
      DataDisk disk = DataDisk.of(folder);
      findings.add(disk(folder, disk));
      findings.add(space(disk));
      if (there.equals(folder) && isClosed(folder)) {
        findings.add(
            Finding.unusable(OWNER, "this user may not look into " + folder + remedy(folder)));
      } else if (there.equals(folder)) {
        Finding owner = owner(folder);
        findings.add(owner);
        if (owner.level() == Finding.Level.FINE) {
          findings.add(use(folder)); // whoever looks for a running bot must be able to lock
        }
      } else if (!Files.isWritable(there)) {
        findings.add(
            Finding.unusable(
                OWNER, "this user may not make " + folder + " in " + there + remedy(folder)));
      }
    } catch (IOException | UncheckedIOException e) {
      findings.add(Finding.wrong(DATA, "can't look at " + folder + ": " + e.getMessage()));
    }
    return findings;
  }

  /** The folder itself, or what there is of the way to it. */
  private static Path nearest(Path folder) {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }

  private static boolean isClosed(Path folder) {
    return !Files.isReadable(folder) || !Files.isExecutable(folder);
  }

  private static String remedy(Path folder) throws IOException {
    if (Files.getFileStore(nearest(folder)).isReadOnly()) {
      return "; its disk is mounted for reading only";
    }
    String user = ProcessHandle.current().info().user().orElse("USER");
    return "; let root give it to this user: mkdir -p "
        + folder
        + " && chown -R "
        + user
        + " "
        + folder;
  }

  private Finding disk(Path folder, DataDisk disk) {
    if (disk.network().isPresent()) {
      String text = DataDisk.refusal(folder, disk.type());
      return settings.networkDisk() == NetworkDisk.ALLOW
          ? Finding.note(DATA, text)
          : Finding.unusable(DATA, text);
    }
    String shown = folder + " is on " + disk.type();
    return disk.isPassing()
        ? Finding.note(DATA, shown + ": in a container, put a volume there, or it is gone with it")
        : Finding.fine(DATA, shown + (Files.exists(folder) ? "" : "; it will be made"));
  }

  private static Finding space(DataDisk disk) {
    String shown = disk.megabytes() + " MB left on the disk";
    String least = "; below " + DataDisk.leastMegabytes() + " MB nothing new can be kept soon";
    return disk.isScarce() ? Finding.wrong("space", shown + least) : Finding.fine("space", shown);
  }

  private static Finding owner(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> foreign =
          Stream.concat(Stream.of(folder), files)
              .filter(file -> !Files.isReadable(file) || !Files.isWritable(file))
              .sorted()
              .toList();
      return foreign.isEmpty()
          ? Finding.fine(OWNER, "this user may read and write all of it")
          : Finding.unusable(
              OWNER, "this user may not write " + foreign.getFirst() + remedy(folder));
    }
  }

  private static Finding use(Path folder) {
    if (Restore.isUnfinished(folder)) {
      return Finding.unusable("use", "a restore was broken off; finish it with: ./sutro restore");
    }
    return Finding.fine(
        "use", DataLock.isHeld(folder) ? "a bot is running on it" : "no bot is running on it");
  }
}
