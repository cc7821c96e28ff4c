package org.sutro.bot.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sutro.archive.Archive;
import org.sutro.fetch.Validators;
import org.sutro.ingest.ArticleFiles;
import org.sutro.ingest.Intake;
import org.sutro.ingest.Progress;
import org.sutro.ingest.Summary;

/**
 * Reads watched folders: all files when one of them has come, gone or changed. One that is still
 * being written to, a half of it copied, waits for the next visit, and until it holds still the
 * others are not read again.
 */
final class FolderVisit {

  /** So long a file must hold still before it is read. */
  static final Duration STILL = Duration.ofSeconds(5);

  private static final String MOVING = " still being written to";

  private static final int BYTES_A_SECOND = 1024 * 1024;

  private final Intake intake;
  private final Web web;
  private final Wait wait;

  /** Lets some time pass. */
  @FunctionalInterface
  interface Wait {
    void pass(Duration time) throws InterruptedException;
  }

  FolderVisit(Intake intake, Web web, Wait wait) {
    this.intake = intake;
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
      SourceState after = before.with(VisitTimes.well(web.now(), pause(first)));
      return Optional.of(new Read(Summary.NOTHING, after));
    }
    wait.pass(STILL);
    ArticleFiles now = look(source);
    ArticleFiles still = now.stillAs(first);
    boolean known = still.fingerprint().equals(before.validators().etag());
    Summary summary = known ? Summary.NOTHING : taken(still);
    List<String> unread = known ? settled(before.leftOut()) : lines(source, summary);
    Duration next = still.count() == now.count() ? pause(now) : STILL;
    boolean again = summary.rejected().containsKey(Summary.LATER);
    SourceState after =
        before
            .with(again ? before.validators() : new Validators(still.fingerprint(), null))
            .with(before.seen(), withMoving(unread, now.count() - still.count()))
            .with(VisitTimes.well(web.now(), next));
    return Optional.of(new Read(summary, after));
  }

  /** The program ends: what is kept by then stays, and the rest is read the next time. */
  private static final class ClosingException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Summary taken(ArticleFiles files) throws InterruptedException {
    Runnable next =
        () -> {
          if (web.isClosed()) {
            throw new ClosingException();
          }
        };
    try {
      return intake.run(files, Archive.OWN, Progress.NONE.andThen(next));
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
    String folder = source.address();
    for (Summary.Example one : summary.examples()) {
      String where = one.where().startsWith(folder) ? one.where().substring(folder.length()) : "";
      lines.add((where.isEmpty() ? one.where() : where.substring(1)) + ": " + one.detail());
    }
    int more = summary.turnedAway() + summary.shared() - lines.size();
    if (more > 0) {
      lines.add("and " + more + " more");
    }
    return lines;
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
