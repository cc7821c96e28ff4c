package org.sutro.bot.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.sutro.bot.config.Nearest;
import org.sutro.bot.sources.Source;
import org.sutro.bot.sources.SourceList;

/** What a host may have meant by a name that no source has. */
final class SourceNames {

  private SourceNames() {}

  /**
   * True for a folder that can be watched.
   *
   * @throws UserException if nothing is named, as by an empty variable of a script, or the whole
   *     machine
   */
  static boolean isFolder(String what) {
    if (what.isBlank()) {
      throw new UserException(
          ExitCode.USAGE, "nothing is named: give the id of a source, an address or a folder");
    }
    boolean folder = Files.isDirectory(Path.of(what));
    if (folder && Path.of(what).toAbsolutePath().normalize().getFileName() == null) {
      throw new UserException(
          ExitCode.USAGE,
          SourcesCommand.printable(what)
              + " is the whole machine; name the folder that articles are put into");
    }
    return folder;
  }

  /** What is no source, folder or address is mistyped, or a file. */
  static void requireAddress(SourceList sources, String what) {
    if (Files.isRegularFile(Path.of(what))) {
      throw new UserException(
          ExitCode.USAGE,
          SourcesCommand.printable(what)
              + " is a file; to read it once: ./sutro ingest FILE; to have a folder watched, name the folder");
    }
    if (!what.contains(":")) {
      throw new UserException(
          ExitCode.USAGE,
          "there is no source and no folder \""
              + SourcesCommand.printable(what)
              + "\""
              + meant(sources, what));
    }
  }

  /** The source that was perhaps meant, and where all are. */
  static String meant(SourceList sources, String what) {
    return Nearest.to(what, sources.all().stream().map(Source::id).toList())
            .map(id -> "; did you mean " + id + "?")
            .orElse("")
        + " See: ./sutro sources list";
  }
}
