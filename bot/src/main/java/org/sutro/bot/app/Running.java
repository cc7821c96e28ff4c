package org.sutro.bot.app;

import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was started, to be stopped in reverse order. What can't be stopped does not keep the rest
 * from it, nor does what takes too long: all share one time, less than {@link StopSignal} gives.
 */
public final class Running implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Running.class);
  private static final Duration ALL = Duration.ofSeconds(20);

  /** What a part gets when those before it have used up the time. */
  private static final Duration LEAST = Duration.ofMillis(500);

  private final Deque<AutoCloseable> started = new ConcurrentLinkedDeque<>();
  private final Duration all;

  /** Nothing yet. */
  public Running() {
    this(ALL);
  }

  /**
   * Nothing yet.
   *
   * @param all the time to stop all of it in
   */
  Running(Duration all) {
    this.all = all;
  }

  /** Remembers something that has been started, and gives it back. */
  public synchronized <T extends AutoCloseable> T started(T part) {
    started.push(part);
    return part;
  }

  /** True while every part that can tell still goes round. Waits for nothing, not even a stop. */
  public boolean alive() {
    return started.stream().allMatch(part -> !(part instanceof Living living) || living.alive());
  }

  /** Stops all of it, what was started last first. */
  @Override
  public synchronized void close() {
    long end = System.nanoTime() + all.toNanos();
    while (!started.isEmpty()) {
      AutoCloseable part = started.pop();
      log.debug("stopping {}", part.getClass().getSimpleName());
      Thread stopping = Thread.ofPlatform().daemon().name("stop").start(() -> stop(part));
      Duration left = Duration.ofNanos(end - System.nanoTime());
      if (!ends(stopping, left.compareTo(LEAST) < 0 ? LEAST : left)) {
        log.warn("SLOW-STOP: {} takes too long to stop", part.getClass().getSimpleName());
        stopping.interrupt();
        ends(stopping, LEAST);
      }
    }
  }

  /** Says whether it ended in time. An interrupt of the one who waits shortens the wait. */
  private static boolean ends(Thread thread, Duration atMost) {
    try {
      return thread.join(atMost);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void stop(AutoCloseable part) {
    try {
      part.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      log.error("CLOSE-FAILED: {} did not stop", part.getClass().getSimpleName(), e);
    }
  }
}
