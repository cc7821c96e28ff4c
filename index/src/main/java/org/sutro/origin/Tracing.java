package org.sutro.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.sutro.archive.Archive;
import org.sutro.archive.Change;
import org.sutro.archive.Sketch;
import org.sutro.language.Words;
import org.sutro.reading.Notices;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;

/**
 * Traces reports to their origins: goes on from where the archive's articles have been linked to
 * the end of its log. Any number of processes may do so at once. Safe for many threads.
 */
public final class Tracing {

  private static final int BATCH = 200;

  private final Reader reader;
  private final Sketching sketching;

  /** Traces articles as {@code reader} reads them. */
  public Tracing(Words words, Reader reader) {
    this.reader = reader;
    this.sketching = new Sketching(words);
  }

  /**
   * Links what has not been linked yet.
   *
   * @param goOn asked before each batch; false breaks off, the rest is done the next time
   * @return number of articles linked
   * @throws org.sutro.sqlite.DatabaseException if the archive can't be written
   */
  public int follow(Archive archive, BooleanSupplier goOn) {
    int done = 0;
    long from = archive.linked();
    for (List<Change> changes = archive.changesSince(from, BATCH);
        !changes.isEmpty() && goOn.getAsBoolean();
        changes = archive.changesSince(from, BATCH)) {
      List<Sketch> sketches = new ArrayList<>();
      for (Change change : changes) {
        if (change instanceof Change.Present present
            && reader.read(present.version().capture()) instanceof Reading.Kept kept
            // of a report that is taken back the copies are still its copies
            && !Notices.isWithdrawn(kept.article())) {
          sketches.add(sketching.of(kept.article()));
        }
      }
      archive.link(sketches, from, changes.getLast().seq());
      from = archive.linked();
      done += sketches.size();
    }
    return done;
  }
}
