package org.sutro.bot.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.sutro.archive.Archive;
import org.sutro.article.Version;
import org.sutro.index.NewsIndex;

/** Writes the host's own articles to a file of JSON lines, all versions in the order they came. */
final class ArchiveExport {

  private static final int BATCH = 200;

  private final Archive archive;

  ArchiveExport(Archive archive) {
    this.archive = archive;
  }

  /**
   * Writes them.
   *
   * @return number of versions written
   */
  long to(Path file, NewsIndex.Progress progress) throws IOException {
    try (OutputStream out = open(file)) {
      long written = 0;
      long end = archive.seq();
      long seq = 0;
      for (List<Version> versions = archive.versionsSince(Archive.OWN, seq, BATCH);
          !versions.isEmpty();
          versions = archive.versionsSince(Archive.OWN, seq, BATCH)) {
        for (Version version : versions) {
          out.write((VersionJson.of(version) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        written += versions.size();
        seq = versions.getLast().seq();
        progress.at(seq, Math.max(seq, end));
      }
      return written;
    } catch (FileAlreadyExistsException e) {
      throw new UserException(ExitCode.PROBLEM, file + " is there already; name a new file");
    }
  }

  private static OutputStream open(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UserException(
          ExitCode.PROBLEM, "there is no folder " + folder + " to write into; make it first");
    }
    OutputStream out =
        new BufferedOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    return file.toString().endsWith(".gz") ? new GZIPOutputStream(out, 64 * 1024) : out;
  }
}
