package org.sutro.bot.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders that must be there after the power fails. */
final class Disk {

  private Disk() {}

  /** Returns when the contents of a file, or the names in a folder, are on the disk. */
  static void settle(Path path) throws IOException {
    if (Files.isDirectory(path)
        && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
        channel.force(true);
      }
    } else if (!Files.isDirectory(path)) {
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
  }

  /** Deletes all in a folder but not the folder, on which a disk of its own may be mounted. */
  static void empty(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      List<Path> all;
      try (Stream<Path> found = Files.list(folder)) {
        all = found.toList();
      }
      for (Path one : all) {
        delete(one);
      }
    }
  }

  /** Deletes a file, or a folder with all in it; a link, not what it leads to. */
  static void delete(Path path) throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      List<Path> all;
      try (Stream<Path> found = Files.walk(path)) {
        all = found.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path one : all) {
        Files.deleteIfExists(one);
      }
    }
  }
}
