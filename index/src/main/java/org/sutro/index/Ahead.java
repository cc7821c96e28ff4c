package org.sutro.index;

import java.util.List;
import org.sutro.archive.Archive;

/**
 * Goes through an archive's log in batches. While one is written the next is being worked out, so
 * that no processor waits for another.
 */
final class Ahead implements AutoCloseable {

  /** Few enough that two of them have room in a small heap. */
  static final int BATCH = 40;

  private final Archive archive;
  private final Projection projection;
  private final long end;
  private Projection.Batch begun;

  /**
   * Goes on from a place.
   *
   * @param from the last change that is not wanted
   * @param end the last change that is wanted
   */
  Ahead(Archive archive, Projection projection, long from, long end) {
    this.archive = archive;
    this.projection = projection;
    this.end = end;
    this.begun = begin(from);
  }

  /** The next changes; an empty batch when there are no more. */
  Projection.Batch next() {
    Projection.Batch next = begun;
    begun = next.isEmpty() ? next : begin(next.last());
    return next;
  }

  private Projection.Batch begin(long from) {
    return projection.begin(from < end ? archive.changesSince(from, BATCH) : List.of());
  }

  /** What was begun is given up. */
  @Override
  public void close() {
    begun.cancel();
  }
}
