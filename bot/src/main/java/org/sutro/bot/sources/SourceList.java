package org.sutro.bot.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sutro.archive.Archive;
import org.sutro.archive.Note;

/**
 * All sources: those of the file that comes with Sutro, which no command writes, and over them what
 * the host has added or turned on and off, which lies with the articles.
 */
public final class SourceList {

  private static final String KIND = "source";

  private final Path file;
  private final Archive archive;

  /** The sources of {@code file} and of the host, who keeps his in {@code archive}. */
  public SourceList(Path file, Archive archive) {
    this.file = file;
    this.archive = archive;
  }

  /**
   * All sources, in the order of the file, then the host's own by id.
   *
   * @throws SourcesException if the file can't be understood
   */
  public List<Source> all() {
    Map<String, Source> all = new LinkedHashMap<>();
    if (Files.exists(file)) {
      SourcesFile.read(file).forEach(source -> all.put(source.id(), source));
    }
    archive.notes(KIND).forEach((id, line) -> all.put(id, SourcesFile.parse(line)));
    return List.copyOf(all.values());
  }

  /** The source of this id, or else of this address. */
  public Optional<Source> find(String idOrAddress) {
    List<Source> all = all();
    return all.stream()
        .filter(source -> source.id().equals(idOrAddress))
        .findFirst()
        .or(() -> all.stream().filter(s -> s.address().equals(idOrAddress)).findFirst());
  }

  /** Keeps a source over whatever was known under its id. */
  public void keep(Source source) {
    archive.note(List.of(new Note(KIND, source.id(), SourcesFile.line(source))));
  }

  /** Turns a source of the file off; forgets one that the host added. Its articles stay. */
  public void remove(Source source) {
    boolean comesAlong =
        Files.exists(file)
            && SourcesFile.read(file).stream().anyMatch(one -> one.id().equals(source.id()));
    if (comesAlong) {
      keep(source.turned(false));
    } else {
      archive.note(
          List.of(
              new Note(KIND, source.id(), null), new Note(SourceState.KIND, source.id(), null)));
    }
  }
}
