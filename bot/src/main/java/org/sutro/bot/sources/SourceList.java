package org.sutro.bot.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.archive.Archive;
import org.sutro.archive.Note;
import org.sutro.feed.Links;

/**
 * All sources: those of the file that comes with Sutro, which no command writes, and those that the
 * host has added, which lie with the articles. There also lies what he has chosen of the file's:
 * whether they are read, and which of their articles; all else of them is as the file says now.
 */
public final class SourceList {

  private static final Logger log = LoggerFactory.getLogger(SourceList.class);

  private static final String KIND = "source";

  private final Path file;
  private final Archive archive;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /** The sources of {@code file} and of the host, who keeps his in {@code archive}. */
  public SourceList(Path file, Archive archive) {
    this.file = file;
    this.archive = archive;
  }

  /**
   * All sources, in the order of the file, then the host's own by id. One that another version kept
   * and this one does not understand is left out, lest it stop the others.
   *
   * @throws SourcesException if the file can't be understood
   */
  public List<Source> all() {
    Map<String, Source> shipped = shipped();
    Map<String, Source> all = new LinkedHashMap<>(shipped);
    archive
        .notes(KIND)
        .forEach((id, line) -> {
          try {
            all.put(id, SourcesFile.parse(line, shipped.get(id)));
          } catch (SourcesException e) {
            if (told.add(id)) {
              log.warn("SOURCES-UNUSABLE: source {} is left out: {}", id, e.getMessage());
            }
          }
        });
    return List.copyOf(all.values());
  }

  private Map<String, Source> shipped() {
    Map<String, Source> shipped = new LinkedHashMap<>();
    if (Files.exists(file)) {
      SourcesFile.read(file).forEach(source -> shipped.put(source.id(), source));
    }
    return shipped;
  }

  /**
   * Ids of the sources that are on and were not to be read the last time, and how they are; none
   * while their file can't be understood.
   */
  public Map<String, SourceState.Health> unreachable() {
    Map<String, SourceState.Health> unreachable = new LinkedHashMap<>();
    try {
      for (Source source : all()) {
        SourceState.Health health = SourceState.health(archive, source.id());
        if (source.enabled() && health.failures() > 0) {
          unreachable.put(source.id(), health);
        }
      }
    } catch (SourcesException e) {
      log.warn("SOURCES-UNUSABLE: the sources can't be told: {}", e.getMessage());
    }
    return unreachable;
  }

  /** Ids of the sources that lately told of the article at {@code address}. */
  public List<String> tellingOf(String address) {
    return all().stream()
        .map(Source::id)
        .filter(id ->
            SourceState.of(archive, id).seen().keySet().stream()
                .anyMatch(Links.naming(address)::equals))
        .toList();
  }

  /** The id that is wanted, or one made from it that no source has. */
  public String freeId(String wanted) {
    Set<String> kept = archive.notes(KIND).keySet();
    return Source.freeId(wanted, id -> kept.contains(id) || find(id).isPresent());
  }

  /** The source of this id, or else of this address. */
  public Optional<Source> find(String idOrAddress) {
    List<Source> all = all();
    return all.stream()
        .filter(source -> source.id().equals(idOrAddress))
        .findFirst()
        .or(() -> all.stream().filter(s -> s.address().equals(idOrAddress)).findFirst());
  }

  /** Keeps a source of the host's, or what he has chosen of one in the file. */
  public void keep(Source source) {
    String line = isShipped(source) ? SourcesFile.choiceLine(source) : SourcesFile.line(source);
    archive.note(List.of(new Note(KIND, source.id(), line)));
  }

  /** Turns a source of the file off; forgets one that the host added. Its articles stay. */
  public void remove(Source source) {
    if (isShipped(source)) {
      keep(source.turned(false));
    } else {
      archive.note(List.of(new Note(KIND, source.id(), null)));
      archive.note(SourceState.forgotten(source.id()));
    }
  }

  /** True for one that comes with Sutro; what it is stands in the file. */
  public boolean isShipped(Source source) {
    Source known = shipped().get(source.id());
    return known != null && known.outlet().name().equals(source.outlet().name());
  }
}
