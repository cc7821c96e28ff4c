package org.sutro.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sutro.archive.Archive;
import org.sutro.archive.Noting;
import org.sutro.archive.Put;
import org.sutro.archive.Rejection;
import org.sutro.article.Capture;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;

/**
 * The way in for articles: each is read, and what proves to be an article is kept, up to {@value
 * Batch#SIZE} in one transaction. Taking the same files in again changes nothing. Of two different
 * texts under one id, in one intake or in two, the later becomes the next version.
 */
public final class Intake {

  private final Archive archive;
  private final Reader reader;

  /** Takes articles into {@code archive}. */
  public Intake(Archive archive, Reader reader) {
    this.archive = archive;
    this.reader = reader;
  }

  /**
   * What became of captures.
   *
   * @param added articles not known before
   * @param revised known articles with a new version
   * @param rejected texts that are no articles
   */
  public record Taken(int added, int revised, int rejected) {}

  /** Why a capture is no article; empty if it is one. */
  public Optional<Reading.Rejected> objection(Capture capture) {
    return reader.read(capture) instanceof Reading.Rejected no ? Optional.of(no) : Optional.empty();
  }

  /**
   * Takes in captures as the host's own, together with notes of whoever brought them: when this
   * returns, all of it is on the disk, and if it fails, nothing.
   */
  public Taken keep(List<Capture> captures, List<? extends Noting> notes) {
    List<Capture> kept = new ArrayList<>();
    List<Rejection> rejected = new ArrayList<>();
    for (Capture capture : captures) {
      switch (reader.read(capture)) {
        case Reading.Kept article -> kept.add(capture);
        case Reading.Rejected no ->
            rejected.add(new Rejection(capture.id(), no.reason().tag(), no.detail(), capture.at()));
      }
    }
    List<Put> puts = archive.keep(Archive.OWN, kept, rejected, notes);
    return new Taken(
        (int) puts.stream().filter(Put.Added.class::isInstance).count(),
        (int) puts.stream().filter(Put.Revised.class::isInstance).count(),
        rejected.size());
  }

  /**
   * Takes in all articles of {@code files}.
   *
   * @param collection {@link Archive#OWN} or {@link Archive#STARTER}
   * @throws org.sutro.sqlite.DatabaseException if the archive cannot be written; what was reported
   *     as kept stays kept
   */
  public Summary run(ArticleFiles files, String collection, Progress listener) {
    Batch batch = new Batch(archive, reader, collection, files.ignored(), listener);
    files.read(found -> {
      switch (found) {
        case CaptureOrProblem.Read read -> batch.add(read);
        case CaptureOrProblem.Unreadable problem -> batch.add(problem);
      }
      if (batch.isFull()) {
        batch.keep();
        listener.at(
            files.doneBytes(), files.totalBytes(), batch.summary().with(files.unknownFields()));
      }
    });
    batch.keep();
    Summary summary = batch.summary().with(files.unknownFields());
    listener.at(files.totalBytes(), files.totalBytes(), summary);
    return summary;
  }
}
