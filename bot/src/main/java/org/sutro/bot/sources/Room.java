package org.sutro.bot.sources;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Room for the texts that are taken apart at one time. The tree of a page takes many times the
 * memory of its text, so that many large pages at once would fill it; small ones have room beside
 * each other, and one that needs more than there is has it for itself.
 */
final class Room {

  private static final int UNIT = 1024;

  private final int size;
  private final Semaphore free;

  /**
   * Room for so many UTF-16 units.
   *
   * @param units at least 1
   */
  Room(int units) {
    this.size = taken(units);
    this.free = new Semaphore(size, true);
  }

  private static int taken(int units) {
    return units / UNIT + 1;
  }

  /** What {@code work} makes of a text, as soon as there is room for it. */
  <T> T with(String text, Supplier<T> work) throws InterruptedException {
    int needed = Math.min(taken(text.length()), size);
    free.acquire(needed);
    try {
      return work.get();
    } finally {
      free.release(needed);
    }
  }
}
