package org.sutro.bot.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Archive;
import org.sutro.article.Affiliation;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.index.NewsIndex;
import org.sutro.ingest.Bringing;

/** Writes the host's own articles to a file of JSON lines, all versions in the order they came. */
final class ArchiveExport {

  private static final int BATCH = 200;

  private final Archive archive;
  private final Function<Capture, @Nullable Affiliation> voice;

  /**
   * Writes what {@code archive} holds.
   *
   * @param voice in whose voice a text speaks, if that is known
   */
  ArchiveExport(Archive archive, Function<Capture, @Nullable Affiliation> voice) {
    this.archive = archive;
    this.voice = voice;
  }

  /**
   * Writes them; under the name of {@code file} all of them or, if it fails, nothing.
   *
   * @return number of versions written
   */
  long to(Path file, NewsIndex.Progress progress) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw isThere(file);
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part); // of an export that was broken off
      long written = write(part, file.toString().endsWith(".gz"), progress);
      Files.move(part, file);
      return written;
    } catch (FileAlreadyExistsException e) {
      throw isThere(file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static UserException isThere(Path file) {
    return new UserException(ExitCode.PROBLEM, file + " is there already; name a new file");
  }

  private long write(Path file, boolean packed, NewsIndex.Progress progress) throws IOException {
    try (OutputStream out = open(file, packed)) {
      long written = 0;
      long end = archive.seq();
      long seq = 0;
      for (List<Version> versions = archive.versionsSince(Archive.OWN, seq, BATCH);
          !versions.isEmpty();
          versions = archive.versionsSince(Archive.OWN, seq, BATCH)) {
        for (Version version : versions) {
          out.write((line(version) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        written += versions.size();
        seq = versions.getLast().seq();
        progress.at(seq, Math.max(seq, end));
      }
      return written;
    }
  }

  /** With all that stands beside the article here and not in it. */
  private ObjectNode line(Version version) {
    Bringing brought = Bringing.of(archive, version.capture().id());
    ObjectNode line = VersionJson.voice(voice.apply(version.capture()), VersionJson.of(version));
    ArrayNode sources = line.put("page", brought.page()).putArray("brought_by");
    brought.sources().forEach(sources::add);
    return line;
  }

  private static OutputStream open(Path file, boolean packed) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UserException(
          ExitCode.PROBLEM, "there is no folder " + folder + " to write into; make it first");
    }
    OutputStream out =
        new BufferedOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    return packed ? new GZIPOutputStream(out, 64 * 1024) : out;
  }
}
