package org.sutro.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sutro.archive.Archive;
import org.sutro.archive.Noting;
import org.sutro.archive.Put;
import org.sutro.archive.Rejection;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Version;
import org.sutro.ingest.CaptureOrProblem.Read;
import org.sutro.ingest.CaptureOrProblem.Unreadable;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;

/** What has been read and not been kept yet, and the count of all that has. */
final class Batch {

  /** Most articles in one transaction. */
  static final int SIZE = 200;

  /**
   * UTF-16 units of text after which a transaction is ended, so that long articles do not pile up.
   */
  private static final int MAX_UNITS = 8 * 1024 * 1024;

  private static final int EXAMPLES = 5;

  private final Archive archive;
  private final Reader reader;
  private final String collection;
  private final Map<String, Integer> ignored;
  private final Progress listener;
  private final FileNames names;
  private final List<Capture> captures = new ArrayList<>();

  /** Where the captures were found; empty for those that are named after their files. */
  private final List<String> lines = new ArrayList<>();

  /**
   * How they had come to the archive that they were exported from, of those of which it is told.
   */
  private final Map<ArticleId, Bringing> brought = new LinkedHashMap<>();

  private final List<Rejection> rejections = new ArrayList<>();
  private final Map<String, Integer> rejected = new TreeMap<>();
  private final List<Summary.Example> examples = new ArrayList<>();
  private int units;
  private int added;
  private int revised;
  private int unchanged;
  private int shared;

  Batch(
      Archive archive,
      Reader reader,
      String collection,
      Map<String, Integer> ignored,
      Progress listener) {
    this.archive = archive;
    this.names = new FileNames(archive);
    this.reader = reader;
    this.collection = collection;
    this.ignored = ignored;
    this.listener = listener;
  }

  void add(Read read) {
    Capture capture = read.capture();
    CaptureOrProblem.Place file = read.file();
    if (file == null) {
      if (add(capture, read.where(), read.where()) && !read.brought().equals(Bringing.NONE)) {
        brought.put(capture.id(), read.brought());
      }
      return;
    }
    names
        .of(capture, file)
        .ifPresentOrElse(
            named -> add(named, read.where(), ""), () -> add(taken(read.where(), capture.id())));
  }

  private Unreadable taken(String where, ArticleId name) {
    return new Unreadable(
        where, "has the name of another article, " + names.first(name) + "; rename the file");
  }

  /** True when it is an article. */
  private boolean add(Capture capture, String where, String line) {
    units += capture.text().length();
    return switch (reader.read(capture)) {
      case Reading.Kept kept -> {
        captures.add(capture);
        lines.add(line);
        yield true;
      }
      case Reading.Rejected no -> {
        rejections.add(new Rejection(capture.id(), no.reason().tag(), no.detail(), capture.at()));
        count(where, no.reason().tag(), no.detail());
        yield false;
      }
    };
  }

  void add(Unreadable problem) {
    String reason = problem.later() ? Summary.LATER : Summary.UNREADABLE;
    count(problem.where(), reason, problem.why());
  }

  boolean isFull() {
    return captures.size() + rejections.size() >= SIZE || units >= MAX_UNITS;
  }

  /** Writes everything to the archive, and only then counts it as kept. */
  void keep() {
    if (captures.isEmpty() && rejections.isEmpty()) {
      return;
    }
    List<Noting> notes = new ArrayList<>(names.notes());
    brought.forEach((id, said) -> notes.add(Bringing.amended(id, before -> before.and(said))));
    List<Put> puts = archive.keep(collection, captures, rejections, notes);
    for (int i = 0; i < puts.size(); i++) {
      switch (puts.get(i)) {
        case Put.Added a -> added++;
        case Put.Revised r -> {
          revised++;
          tellIfShared(r.version(), lines.get(i));
        }
        case Put.Unchanged u -> unchanged++;
      }
    }
    captures.clear();
    lines.clear();
    brought.clear();
    rejections.clear();
    units = 0;
  }

  /**
   * Two exports that both count from one give different articles one id, and each would pass for a
   * new version of the other's.
   */
  private void tellIfShared(Version version, String line) {
    ArticleId id = version.capture().id();
    boolean together =
        !line.isEmpty()
            && archive
                .version(id, version.number() - 1)
                .filter(old -> old.capture().at().equals(version.capture().at()))
                .isPresent();
    if (together) {
      shared++;
      String detail =
          "has the id of another text, " + id.value() + ", and counts as its next version";
      tell(new Summary.Example(line, Summary.SHARED_ID, detail), shared);
    }
  }

  Summary summary() {
    return new Summary(added, revised, unchanged, shared, rejected, examples, ignored, Map.of());
  }

  private void count(String where, String reason, String detail) {
    int number = rejected.merge(reason, 1, Integer::sum);
    tell(new Summary.Example(where, reason, detail), number);
  }

  private void tell(Summary.Example one, int number) {
    listener.turnedAway(one);
    if (number <= EXAMPLES) {
      examples.add(one);
    }
  }
}
