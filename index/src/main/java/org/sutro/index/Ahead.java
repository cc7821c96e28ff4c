package org.sutro.index;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sutro.archive.Archive;
import org.sutro.archive.Change;

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
  private final @Nullable Attempts alone;
  private Projection.Batch begun;
  private long place;

  /**
   * Goes on from a place.
   *
   * @param from the last change that is not wanted
   * @param end the last change that is wanted
   */
  Ahead(Archive archive, Projection projection, long from, long end) {
    this(archive, projection, from, end, null);
  }

  /**
   * The same, or one by one and none ahead.
   *
   * @param alone hears of each before it is begun; null when they need not go one by one
   */
  Ahead(Archive archive, Projection projection, long from, long end, @Nullable Attempts alone) {
    this.archive = archive;
    this.projection = projection;
    this.end = end;
    this.alone = alone;
    this.place = from;
    this.begun = alone == null ? begin(from) : projection.begin(List.of());
  }

  /** The next changes; an empty batch when there are no more. */
  Projection.Batch next() throws IOException {
    return alone == null ? nextOfMany() : next(alone);
  }

  private Projection.Batch next(Attempts attempts) throws IOException {
    List<Change> one = place < end ? archive.changesSince(place, 1) : List.of();
    if (!one.isEmpty()) {
      place = one.getLast().seq();
      attempts.alone(place, one.getLast().id());
    }
    return projection.begin(one);
  }

  private Projection.Batch nextOfMany() {
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
