package org.sutro.bot.follow;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.bot.app.Living;
import org.sutro.bot.app.ToldOnce;

/**
 * Has errands done, one after the other in a thread of its own: every two seconds, sooner when
 * there is more to do. An errand that fails is done again the next time.
 */
public final class Rounds implements AutoCloseable, Living {

  private static final Logger log = LoggerFactory.getLogger(Rounds.class);
  private static final Duration IDLE = Duration.ofSeconds(2);
  private static final Duration BUSY = Duration.ofMillis(50);
  private static final Duration STOP = Duration.ofSeconds(20);

  /** No errand takes that long: pages and digests are given up on before. */
  private static final Duration LONGEST_STEP = Duration.ofMinutes(10);

  private final List<Errand> errands;
  private final LongSupplier nanos;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread;
  private final ToldOnce failures = new ToldOnce();
  private volatile long lastSign;

  private Rounds(List<Errand> errands, LongSupplier nanos) {
    this.errands = List.copyOf(errands);
    this.nanos = nanos;
    this.lastSign = nanos.getAsLong();
    this.thread = Thread.ofPlatform().name("rounds").unstarted(this::run);
  }

  /** Begins. */
  public static Rounds of(List<Errand> errands) {
    return of(errands, System::nanoTime);
  }

  /**
   * Begins.
   *
   * @param nanos monotonic nanoseconds
   */
  static Rounds of(List<Errand> errands, LongSupplier nanos) {
    Rounds rounds = new Rounds(errands, nanos);
    rounds.thread.start();
    return rounds;
  }

  @Override
  public boolean alive() {
    return thread.isAlive() && nanos.getAsLong() - lastSign < LONGEST_STEP.toNanos();
  }

  private void run() {
    try {
      Duration wait = IDLE;
      while (!stop.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
        wait = round() ? BUSY : IDLE;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean round() {
    boolean more = false;
    for (Errand errand : errands) {
      lastSign = nanos.getAsLong();
      try {
        more |= errand.step();
        failures.wentWell(errand);
      } catch (RuntimeException | Error e) { // what gets out would end the rounds for good
        failed(errand, e);
      }
    }
    return more;
  }

  /** A disk that stays full is told once. */
  private void failed(Errand errand, Throwable e) {
    if (failures.isNews(errand, e)) {
      log.error("PROGRAM-FAULT: something the bot does by itself failed; trying again", e);
    }
  }

  /** Lets the step under way end. */
  @Override
  public void close() {
    stop.countDown();
    try {
      if (!thread.join(STOP)) {
        log.warn("SLOW-STOP: the rounds are not over after {} seconds", STOP.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
