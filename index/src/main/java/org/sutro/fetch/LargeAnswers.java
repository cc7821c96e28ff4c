package org.sutro.fetch;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Room for answers that are large, so that servers that send as much as they may, however many, do
 * not fill the memory. An answer takes room when it turns out to be large and gives it back when
 * whoever asked has taken it apart; small ones, nearly all, need none and wait for nobody.
 */
final class LargeAnswers {

  /** Bytes up to which an answer, unpacked, is small. */
  static final int SMALL = 512 * 1024;

  /** Most large answers in the memory at one time. */
  static final int AT_ONCE = 3;

  private final Semaphore free = new Semaphore(AT_ONCE, true);

  /** What an answer holds of the room; to be given back once, however often it is closed. */
  record Held(Semaphore free, AtomicBoolean given) implements AutoCloseable {

    /** Of an answer that needs no room. */
    static final Held NOTHING = new Held(new Semaphore(0), new AtomicBoolean(true));

    @Override
    public void close() {
      if (!given.getAndSet(true)) {
        free.release();
      }
    }
  }

  /** Waits for room; null when there is none in time. */
  @Nullable Held await(long nanos) throws InterruptedException {
    return free.tryAcquire(nanos, TimeUnit.NANOSECONDS)
        ? new Held(free, new AtomicBoolean())
        : null;
  }
}
