package org.sutro.reading;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Capture;

/**
 * The articles read last: one that comes in is read to know whether it is one, and again a moment
 * later to be indexed. What is oldest goes first. Safe for many threads.
 */
final class Lately {

  private final int most;
  private final Map<Capture, Reading.Kept> readings = new LinkedHashMap<>();
  private int units;

  /**
   * Keeps what fits.
   *
   * @param most length of all texts together, in UTF-16 units
   */
  Lately(int most) {
    this.most = most;
  }

  synchronized Reading.@Nullable Kept find(Capture capture) {
    return readings.get(capture);
  }

  synchronized void add(Capture capture, Reading.Kept reading) {
    if (readings.put(capture, reading) == null) {
      units += capture.text().length();
    }
    Iterator<Capture> oldest = readings.keySet().iterator();
    while (units > most) {
      units -= oldest.next().text().length();
      oldest.remove();
    }
  }
}
