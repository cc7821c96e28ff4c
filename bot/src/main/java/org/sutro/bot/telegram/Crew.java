package org.sutro.bot.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Virtual threads that work for chats: one at a time for each chat, several chats at once, up to a
 * limit. The loop that hands out the work waits here until there may be some.
 */
final class Crew implements AutoCloseable {

  /** No work takes that long: all that it waits for is given up on before. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final int most;
  private final LongSupplier nanos;
  private final ExecutorService threads;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Map<Long, Heartbeat> busy = new HashMap<>();
  private boolean woken;

  /**
   * Nobody works yet.
   *
   * @param most for how many chats at once
   * @param nanos monotonic nanoseconds
   */
  Crew(String name, int most, LongSupplier nanos) {
    this.most = most;
    this.nanos = nanos;
    this.threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
  }

  /** The chats someone works for. */
  Set<Long> busy() {
    lock.lock();
    try {
      return new HashSet<>(busy.keySet());
    } finally {
      lock.unlock();
    }
  }

  /** For how many more chats someone could work. */
  int free() {
    lock.lock();
    try {
      return Math.max(0, most - busy.size());
    } finally {
      lock.unlock();
    }
  }

  /** False when somebody works for far too long: whom they work for hears nothing any more. */
  boolean alive() {
    lock.lock();
    try {
      return busy.values().stream().allMatch(Heartbeat::beats);
    } finally {
      lock.unlock();
    }
  }

  /** Lets someone work for a chat that is not busy. */
  void start(long chat, Runnable work) {
    lock.lock();
    try {
      busy.put(chat, new Heartbeat(nanos, LONGEST));
    } finally {
      lock.unlock();
    }
    threads.execute(() -> {
      try {
        work.run();
      } finally {
        done(chat);
      }
    });
  }

  /** There may be work. */
  void wake() {
    lock.lock();
    try {
      woken = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there may be work, or for a time. */
  void awaitNews(Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (!woken && left > 0) {
        left = news.awaitNanos(left);
      }
      woken = false;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until all work begun is done; says false when it takes too long. */
  boolean awaitIdle(Duration atMost) throws InterruptedException {
    threads.shutdown();
    return threads.awaitTermination(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void done(long chat) {
    lock.lock();
    try {
      busy.remove(chat);
      woken = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
