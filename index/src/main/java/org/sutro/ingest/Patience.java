package org.sutro.ingest;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
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
  private final ThreadFactory threads;

  /** Who is still at work that was given up on, by its name. */
  private final Map<String, Thread> unended = new ConcurrentHashMap<>();

  /**
   * Patience with some work at a time.
   *
   * @param threads how much work at a time, most
   * @param longest how long the work may take, and how long to wait before it can begin
   */
  public Patience(int threads, Duration longest) {
    this(threads, longest, Thread.ofPlatform().name("patience").daemon().factory());
  }

  Patience(int most, Duration longest, ThreadFactory threads) {
    this.free = new Semaphore(most);
    this.longest = longest;
    this.threads = threads;
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
    return with("", work);
  }

  /**
   * Does {@code work} that has a name: what was given up on and has not come to an end is not begun
   * once more, so that it takes one thread however often it is wanted.
   *
   * @throws NotBegunException if it could not be begun
   * @throws TimeoutException if it takes longer, or has not come to an end since it did
   * @throws ExecutionException if it fails, with what it threw
   */
  public <T> T with(String name, Callable<T> work)
      throws TimeoutException, ExecutionException, InterruptedException {
    unended.values().removeIf(thread -> !thread.isAlive());
    if (unended.containsKey(name)) {
      throw new TimeoutException(name + " has not come to an end since it was given up on");
    }
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = begun(task);
    try {
      return task.get(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      if (!name.isEmpty()) {
        unended.put(name, thread);
      }
      throw e;
    } finally {
      task.cancel(true);
    }
  }

  private Thread begun(FutureTask<?> task) throws NotBegunException, InterruptedException {
    if (!free.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new NotBegunException();
    }
    try {
      Thread thread = threads.newThread(() -> finish(task));
      thread.start();
      return thread;
    } catch (OutOfMemoryError e) { // the system has no more threads
      free.release();
      throw new NotBegunException();
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
