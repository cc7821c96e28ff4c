package org.sutro.bot.app;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the heap near what is needed. Java's serial collector looks through old objects only when
 * the heap has grown up to its bound; so a bound with room for the largest documents would be taken
 * up by what small answers leave behind, and never be given back.
 */
public final class HeapSweep implements AutoCloseable {

  /** Bytes in use below which nothing is done; a bot with 100,000 articles needs some 30 MB. */
  static final long SMALL = 44L << 20;

  private static final long LOOK_SECONDS = 2;

  /** A heap, in bytes. */
  interface Heap {

    /** What is in use, garbage included. */
    long used();

    /** Drops the garbage. */
    void collect();
  }

  private static final Heap OWN =
      new Heap() {
        @Override
        public long used() {
          Runtime java = Runtime.getRuntime();
          return java.totalMemory() - java.freeMemory();
        }

        @Override
        public void collect() {
          System.gc();
        }
      };

  private final Heap heap;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("sweep").factory());

  /** Only used by one thread at a time. */
  private long most = SMALL;

  HeapSweep(Heap heap) {
    this.heap = heap;
  }

  /** Begins to look at the heap of this process, every other second. */
  public static HeapSweep start() {
    HeapSweep sweep = new HeapSweep(OWN);
    // nothing can go wrong that would stop it
    Future<?> unused =
        sweep.looking.scheduleWithFixedDelay(
            sweep::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    return sweep;
  }

  /** What is really needed may grow: the next sweep comes when half as much lies beside it. */
  void look() {
    if (heap.used() > most) {
      heap.collect();
      most = Math.max(SMALL, heap.used() / 2 * 3);
    }
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }
}
