package org.sutro.bot.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sutro.fetch.Validators;
import org.sutro.ingest.ArticleFiles;
import org.sutro.ingest.Progress;
import org.sutro.ingest.Summary;

/**
 * Reads watched folders: all files when one of them has come, gone or changed. One that is still
 * being written to, a half of it copied, waits for the next visit, and until it holds still the
 * others are not read again. What could not be read for a reason that passes, as on a busy disk or
 * for want of a right, is tried again though it has not changed.
 */
final class FolderVisit {

  /** So long a file must hold still before it is read. */
  static final Duration STILL = Duration.ofSeconds(5);

  private static final String MOVING = " still being written to";

  private static final int BYTES_A_SECOND = 1024 * 1024;

  private final Taking taking;
  private final Web web;
  private final Wait wait;

  /** Lets some time pass. */
  @FunctionalInterface
  interface Wait {
    void pass(Duration time) throws InterruptedException;
  }

  /** Takes the articles of files in. */
  @FunctionalInterface
  interface Taking {
    Summary of(ArticleFiles files, Progress listener);
  }

  FolderVisit(Taking taking, Web web, Wait wait) {
    this.taking = taking;
    this.web = web;
    this.wait = wait;
  }

  /**
   * What became of the files.
   *
   * @param summary of the articles in them
   * @param after how far the folder has been read now
   */
  record Read(Summary summary, SourceState after) {}

  /** Reads a folder; empty when there is none. */
  Optional<Read> of(Source source, SourceState before) throws InterruptedException {
    if (!Files.isDirectory(Path.of(source.address()))) {
      return Optional.empty();
    }
    ArticleFiles first = look(source);
    if (first.fingerprint().equals(before.validators().etag())) {
      return Optional.of(again(source, before, first));
    }
    wait.pass(STILL);
    ArticleFiles now = look(source);
    ArticleFiles still = now.stillAs(first);
    boolean known = still.fingerprint().equals(before.validators().etag());
    Failed failed = new Failed(still);
    Summary summary = known ? Summary.NOTHING : taken(still, failed);
    List<String> unread = known ? settled(before.leftOut()) : lines(source, summary);
    Map<String, Seen> seen = known ? before.seen() : failed.since(before.seen(), web.now());
    Duration next = still.count() == now.count() ? pause(now) : STILL;
    SourceState after =
        before
            .with(new Validators(still.fingerprint(), null))
            .with(seen, withMoving(unread, now.count() - still.count()))
            .with(VisitTimes.well(web.now(), next));
    return Optional.of(new Read(summary, after));
  }

  /** Nothing has changed; what could not be read for a reason that passes is tried again. */
  private Read again(Source source, SourceState before, ArticleFiles files)
      throws InterruptedException {
    Set<String> due = Failed.due(before.seen(), web.now());
    if (due.isEmpty()) {
      return new Read(Summary.NOTHING, before.with(VisitTimes.well(web.now(), pause(files))));
    }
    ArticleFiles some = files.only(due);
    Failed failed = new Failed(some);
    Summary summary = taken(some, failed);
    Map<String, Seen> seen = new LinkedHashMap<>(before.seen());
    seen.keySet().removeAll(due);
    seen.putAll(failed.since(before.seen(), web.now()));
    List<String> lines = new ArrayList<>(lines(source, summary));
    before.leftOut().stream()
        .filter(line -> due.stream().noneMatch(file -> line.startsWith(inside(source, file) + ':')))
        .forEach(lines::add);
    return new Read(
        summary, before.with(seen, lines).with(VisitTimes.well(web.now(), pause(files))));
  }

  /** The program ends: what is kept by then stays, and the rest is read the next time. */
  private static final class ClosingException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Summary taken(ArticleFiles files, Failed failed) throws InterruptedException {
    Runnable next =
        () -> {
          if (web.isClosed()) {
            throw new ClosingException();
          }
        };
    try {
      return taking.of(files, failed.andThen(next));
    } catch (ClosingException e) {
      throw new InterruptedException("closing");
    }
  }

  private ArticleFiles look(Source source) {
    return ArticleFiles.open(List.of(Path.of(source.address())), web.now())
        .of(new ArticleFiles.Origin(source.id(), source.outlet().name()));
  }

  /** A small folder is looked at every minute, one that takes long to read more rarely. */
  private static Duration pause(ArticleFiles files) {
    Duration reading = Duration.ofSeconds(files.totalBytes() / BYTES_A_SECOND);
    Duration pause = Duration.ofMinutes(1).plus(reading);
    return pause.compareTo(VisitTimes.CYCLE) < 0 ? pause : VisitTimes.CYCLE;
  }

  /** What is not read, for people. */
  private static List<String> lines(Source source, Summary summary) {
    List<String> lines = new ArrayList<>();
    for (Summary.Example one : summary.examples()) {
      lines.add(inside(source, one.where()) + ": " + one.detail());
    }
    int more = summary.turnedAway() + summary.shared() - lines.size();
    if (more > 0) {
      lines.add("and " + more + " more");
    }
    return lines;
  }

  /** A place as it is called in the folder of a source. */
  private static String inside(Source source, String place) {
    String folder = source.address();
    String where = place.startsWith(folder) ? place.substring(folder.length()) : "";
    return where.isEmpty() ? place : where.substring(1);
  }

  /** The lines of an earlier visit that tell of files that held still. */
  private static List<String> settled(List<String> lines) {
    return lines.stream().filter(line -> !line.endsWith(MOVING)).toList();
  }

  private static List<String> withMoving(List<String> lines, int moving) {
    return moving == 0
        ? lines
        : Stream.concat(lines.stream(), Stream.of(Trial.counted(moving, "file") + MOVING)).toList();
  }
}
