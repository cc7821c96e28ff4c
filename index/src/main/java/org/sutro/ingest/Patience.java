package org.sutro.ingest;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Has work that may never come to an end done on threads of its own: whoever asked for it goes on
 * when it takes too long. Java can't end such a thread, so there are few of them; when none of them
 * comes free, no more work is begun. Safe for many threads.
 */
public final class Patience {

  /** The work was not begun, as other work has not come to an end; another time it may be. */
  public static final class NotBegunException extends TimeoutException {
    private static final long serialVersionUID = 1;

    NotBegunException() {
      super("others have not come to an end");
    }
  }

  private final Semaphore free;
  private final Duration longest;

  /**
   * Patience with some work at a time.
   *
   * @param threads how much work at a time, most
   * @param longest how long the work may take, and how long to wait before it can begin
   */
  public Patience(int threads, Duration longest) {
    this.free = new Semaphore(threads);
    this.longest = longest;
  }

  /**
   * Does {@code work}.
   *
   * @throws NotBegunException if it could not be begun
   * @throws TimeoutException if it takes longer
   * @throws ExecutionException if it fails, with what it threw
   */
  public <T> T with(Callable<T> work)
      throws TimeoutException, ExecutionException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(work);
    try {
      if (!free.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new NotBegunException();
      }
      Thread.ofPlatform().name("patience").daemon().start(() -> finish(task));
      return task.get(longest.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      task.cancel(true);
    }
  }

  private void finish(FutureTask<?> task) {
    try {
      task.run();
    } finally {
      free.release();
    }
  }
}
