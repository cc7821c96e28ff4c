package org.sutro.index;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.archive.Archive;

/**
 * Indexing at the same time as something fills the archive: taking in is mostly waiting for the
 * disk, indexing mostly work for the processors. What takes in keeps pace with what indexes, so
 * that the {@link org.sutro.reading.Reader} still knows the articles when their turn comes.
 */
public final class Alongside {

  private static final Logger log = LoggerFactory.getLogger(Alongside.class);
  private static final long PAUSE_MILLIS = 50;

  private final NewsIndex index;
  private final Archive archive;
  private final NewsIndex.Progress rest;
  private final Lead lead;
  private final CountDownLatch ended = new CountDownLatch(1);

  private Alongside(NewsIndex index, Archive archive, NewsIndex.Progress rest) {
    this.index = index;
    this.archive = archive;
    this.rest = rest;
    this.lead = new Lead(archive.seq());
  }

  /**
   * Runs {@code work}, and meanwhile has {@code index} take up what that puts into the archive, on
   * a thread of its own. Returns when both have ended; the rest, and making the last of it durable,
   * is left to the next {@link NewsIndex#follow}, also after a failure of the index, which is no
   * matter of the work's.
   *
   * @param work is given what to call whenever it has put something into the archive: that waits
   *     while the index is too far behind
   * @param rest hears how far the index has come once the work has ended
   */
  public static <T> T of(
      NewsIndex index, Archive archive, Function<Runnable, T> work, NewsIndex.Progress rest) {
    return new Alongside(index, archive, rest).run(work);
  }

  private <T> T run(Function<Runnable, T> work) {
    Thread indexing = Thread.ofPlatform().name("alongside").start(this::follow);
    try {
      return work.apply(() -> lead.keep(archive.seq()));
    } finally {
      ended.countDown();
      join(indexing);
    }
  }

  private void follow() {
    try {
      long pause = PAUSE_MILLIS;
      while (!ended.await(pause, TimeUnit.MILLISECONDS)) {
        pause = index.keepUp(archive, this::heard) == 0 ? PAUSE_MILLIS : 0;
        noteLead();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.debug("what follows next will meet this again, and tell it", e);
    } finally {
      lead.over();
    }
  }

  private void heard(long done, long total) {
    noteLead();
    if (ended.getCount() == 0) {
      rest.at(done, total);
    }
  }

  /** Where another process writes the index, nothing is gained by waiting for it. */
  private void noteLead() {
    lead.indexed(index.writes() ? index.written() : Long.MAX_VALUE);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
