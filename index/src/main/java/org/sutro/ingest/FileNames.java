package org.sutro.ingest;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Archive;
import org.sutro.archive.Note;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.ingest.CaptureOrProblem.Place;

/**
 * Names articles after their files, each file the same as long as it stays where it is. The first
 * file of a name has it bare, {@code 17} for {@code a/17.txt}; another one is called by its path in
 * its folder or source, {@code b/17}. A file at another place whose name is taken is still the same
 * article when it says word for word the same, as after its folder was moved.
 *
 * <p>Which file has which article is kept in the archive's notes, and where the file of each
 * article lies now: one that comes to the place of a file that was moved is not the same. An
 * article from before they were kept goes to the first file of its name, so that it goes on and is
 * not there twice.
 */
final class FileNames {

  /** Articles by where their files lie on this machine. */
  private static final String BY_PLACE = "file";

  /** Where the files of articles lie now, by article. */
  private static final String PLACE = "file-place";

  /** Paths of the first files by the articles that are named after them. */
  private static final String FIRST = "file-first";

  private static final int HASH_DIGITS = 16;

  private final Archive archive;
  private final Set<String> met = new HashSet<>();

  /** What is not among the notes yet. */
  private final Map<String, String> byPlace = new LinkedHashMap<>();

  private final Map<String, String> places = new LinkedHashMap<>();
  private final Map<String, String> firsts = new LinkedHashMap<>();

  /** Names for one reading of files, of which each comes once. */
  FileNames(Archive archive) {
    this.archive = archive;
  }

  /**
   * The article of a file under its own name.
   *
   * @param capture under the bare name
   * @return empty when that is taken by another file and there is no path to tell them apart
   */
  Optional<Capture> of(Capture capture, Place file) {
    return id(capture, file)
        .map(id -> {
          met.add(id.value());
          byPlace.put(file.whole(), id.value());
          places.put(id.value(), file.whole());
          return capture.called(id);
        });
  }

  private Optional<ArticleId> id(Capture capture, Place file) {
    String known = archive.note(BY_PLACE, file.whole());
    if (known != null && !met.contains(known) && !liesElsewhere(known, file)) {
      return Optional.of(new ArticleId(known));
    }
    ArticleId bare = capture.id();
    String first = first(bare);
    if (first == null) {
      firsts.put(bare.value(), file.path());
      return Optional.of(bare);
    }
    boolean same = first.equals(file.path()) || isSaidBy(bare, capture.text());
    if (same && !met.contains(bare.value()) && !liesElsewhere(bare.value(), file)) {
      return Optional.of(bare);
    }
    return file.path().equals(bare.value()) ? Optional.empty() : Optional.of(whole(file.path()));
  }

  /** The path of the first file of a bare name; null when there was none. */
  @Nullable String first(ArticleId bare) {
    String pending = firsts.get(bare.value());
    return pending == null ? archive.note(FIRST, bare.value()) : pending;
  }

  /** True when the file of an article is still there and is another one. */
  private boolean liesElsewhere(String article, Place file) {
    String place = archive.note(PLACE, article);
    return place != null && !place.equals(file.whole()) && isThere(place);
  }

  private static boolean isThere(String place) {
    try {
      return Files.exists(Path.of(place));
    } catch (InvalidPathException e) { // of another system
      return false;
    }
  }

  private boolean isSaidBy(ArticleId article, String text) {
    return archive.latest(article).filter(now -> now.capture().text().equals(text)).isPresent();
  }

  private static ArticleId whole(String path) {
    try {
      return new ArticleId(path);
    } catch (IllegalArgumentException e) { // too long
      return new ArticleId("file-" + Version.hashOf(path).substring(0, HASH_DIGITS));
    }
  }

  /** What is to be kept with the articles named so far; afterwards it counts as kept. */
  List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    byPlace.forEach((place, id) -> notes.add(new Note(BY_PLACE, place, id)));
    places.forEach((id, place) -> notes.add(new Note(PLACE, id, place)));
    firsts.forEach((id, path) -> notes.add(new Note(FIRST, id, path)));
    byPlace.clear();
    places.clear();
    firsts.clear();
    return notes;
  }
}
