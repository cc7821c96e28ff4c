package org.sutro.bot.library;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.app.Living;
import org.sutro.index.NewsIndex;

/**
 * Keeps a library up to date with what other processes put into the archive. One thread, closed
 * with this.
 */
public final class Follower implements AutoCloseable, Living {

  private static final Logger log = LoggerFactory.getLogger(Follower.class);
  private static final long EVERY_MILLIS = 500;

  /** Looking into all files of the index reads the whole of it: at the start, then each hour. */
  private static final long STEPS_PER_CHECK = Duration.ofHours(1).toMillis() / EVERY_MILLIS;

  private static final long STOP_SECONDS = 20;

  /** What comes nearest to standing still: merging and committing a large index. */
  private static final long LONGEST_SILENCE_NANOS = Duration.ofMinutes(10).toNanos();

  /** A whole archive takes long to link and group; what comes in meanwhile is found before that. */
  private static final long LINKING_NANOS = Duration.ofMillis(500).toNanos();

  private final Library library;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("follower").factory());
  private final LongSupplier nanos;
  private final Runnable stepped;
  private volatile boolean closing;
  private volatile long lastSign;
  private String lastFailure = "";
  private int steps;

  /** Breaks off a long run when the program stops. */
  private static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private Follower(Library library, LongSupplier nanos, Runnable stepped) {
    this.library = library;
    this.nanos = nanos;
    this.stepped = stepped;
    this.lastSign = nanos.getAsLong();
  }

  /**
   * Begins to follow.
   *
   * @param nanos monotonic nanoseconds
   */
  public static Follower of(Library library, LongSupplier nanos) {
    return of(library, nanos, () -> {});
  }

  /** Begins to follow, and runs {@code stepped} after each step. */
  static Follower of(Library library, LongSupplier nanos, Runnable stepped) {
    Follower follower = new Follower(library, nanos, stepped);
    // step() lets nothing out, so there is no outcome to look at
    Future<?> unused =
        follower.executor.scheduleWithFixedDelay(
            follower::step, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return follower;
  }

  /** False when it stands still. */
  @Override
  public boolean alive() {
    return !executor.isShutdown() && nanos.getAsLong() - lastSign < LONGEST_SILENCE_NANOS;
  }

  private void step() {
    lastSign = nanos.getAsLong();
    try {
      if (steps % STEPS_PER_CHECK == 0 && lastFailure.isEmpty()) {
        library.distrustIndex();
      }
      int changes = library.follow(whileOpen(new ProgressLog()));
      if (changes > 0) {
        log.info("index follows the archive: {} changes", changes);
      }
      long enough = nanos.getAsLong() + LINKING_NANOS;
      BooleanSupplier timeLeft = () -> goesOn() && nanos.getAsLong() < enough;
      library.trace(timeLeft);
      library.group(timeLeft);
      lastFailure = "";
      steps++; // not after a failure, so that the same one comes next and is told once
    } catch (StoppedException e) {
      log.debug("stopped while indexing; the rest is done at the next start");
    } catch (RuntimeException | Error e) { // what gets out would end the schedule for good
      failed(e);
    } finally {
      stepped.run();
    }
  }

  /** A disk that stays full is told once, not twice a second. */
  private void failed(Throwable e) {
    if (!e.toString().equals(lastFailure)) {
      lastFailure = e.toString();
      log.error("INDEX-BEHIND: the index can't follow the archive; trying again all the time", e);
    }
  }

  private boolean goesOn() {
    lastSign = nanos.getAsLong();
    return !closing;
  }

  private NewsIndex.Progress whileOpen(NewsIndex.Progress listener) {
    return (done, total) -> {
      if (!goesOn()) {
        throw new StoppedException();
      }
      listener.at(done, total);
    };
  }

  /** Stops following. Does not interrupt: that would close the index's files under others. */
  @Override
  public void close() {
    closing = true;
    executor.shutdown();
    try {
      if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        log.warn("SLOW-STOP: still indexing after {} seconds", STOP_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
