package org.sutro.ingest;

import org.sutro.archive.Archive;
import org.sutro.reading.Reader;

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
   * Takes in all articles of {@code files}.
   *
   * @param collection {@link Archive#OWN} or {@link Archive#STARTER}
   * @throws org.sutro.archive.ArchiveException if the archive cannot be written; what was reported
   *     as kept stays kept
   */
  public Summary run(ArticleFiles files, String collection, Progress listener) {
    Batch batch = new Batch(archive, reader, collection, files.ignored());
    files.read(found -> {
      switch (found) {
        case CaptureOrProblem.Read read -> batch.add(read);
        case CaptureOrProblem.Unreadable problem -> batch.add(problem);
      }
      if (batch.isFull()) {
        batch.keep();
        listener.at(files.doneBytes(), files.totalBytes(), batch.summary());
      }
    });
    batch.keep();
    listener.at(files.totalBytes(), files.totalBytes(), batch.summary());
    return batch.summary();
  }
}
