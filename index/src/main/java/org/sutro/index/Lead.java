package org.sutro.index;

/** How far what fills an archive is ahead of what indexes it, and the place where it waits. */
final class Lead {

  /**
   * Changes to be ahead at most: enough that the index never waits, few enough to be remembered.
   */
  private static final long MOST = 600;

  private final long begin;
  private long indexed;
  private boolean over;

  /**
   * Of work that begins now.
   *
   * @param begin how far the log has come; an index that has not come so far has more to do than
   *     anybody should wait for
   */
  Lead(long begin) {
    this.begin = begin;
  }

  /** The index has come so far into the log. */
  synchronized void indexed(long seq) {
    indexed = seq;
    notifyAll();
  }

  /** There will be no more indexing to wait for. */
  synchronized void over() {
    over = true;
    notifyAll();
  }

  /** Waits while the index is too far behind {@code kept}. */
  synchronized void keep(long kept) {
    try {
      while (!over && indexed >= begin && kept - indexed > MOST) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
