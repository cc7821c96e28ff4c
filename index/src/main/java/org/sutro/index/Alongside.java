package org.sutro.index;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.archive.Archive;

/**
 * Indexing at the same time as something fills the archive: taking in is mostly waiting for the
 * disk, indexing mostly work for the processors.
 */
public final class Alongside {

  private static final Logger log = LoggerFactory.getLogger(Alongside.class);
  private static final long PAUSE_MILLIS = 50;

  private Alongside() {}

  /**
   * Runs {@code work}, and meanwhile has {@code index} take up what that puts into the archive, on
   * a thread of its own. Returns when both have ended; the rest, and making the last of it durable,
   * is left to the next {@link NewsIndex#follow}, also after a failure of the index, which is no
   * matter of the work's.
   *
   * @param rest hears how far the index has come once the work has ended
   */
  public static <T> T of(
      NewsIndex index, Archive archive, Supplier<T> work, NewsIndex.Progress rest) {
    CountDownLatch ended = new CountDownLatch(1);
    Thread indexing =
        Thread.ofPlatform().name("alongside").start(() -> follow(index, archive, ended, rest));
    try {
      return work.get();
    } finally {
      ended.countDown();
      join(indexing);
    }
  }

  private static void follow(
      NewsIndex index, Archive archive, CountDownLatch ended, NewsIndex.Progress rest) {
    try {
      while (!ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        index.keepUp(
            archive,
            (done, total) -> {
              if (ended.getCount() == 0) {
                rest.at(done, total);
              }
            });
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.debug("what follows next will meet this again, and tell it", e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
