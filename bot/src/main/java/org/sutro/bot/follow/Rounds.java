package org.sutro.bot.follow;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has errands done, one after the other in a thread of its own: every two seconds, sooner when
 * there is more to do. An errand that fails is done again the next time.
 */
public final class Rounds implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Rounds.class);
  private static final Duration IDLE = Duration.ofSeconds(2);
  private static final Duration BUSY = Duration.ofMillis(50);
  private static final Duration STOP = Duration.ofSeconds(20);

  private final List<Errand> errands;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread;
  private String lastFailure = "";

  private Rounds(List<Errand> errands) {
    this.errands = List.copyOf(errands);
    this.thread = Thread.ofPlatform().name("rounds").unstarted(this::run);
  }

  /** Begins. */
  public static Rounds of(List<Errand> errands) {
    Rounds rounds = new Rounds(errands);
    rounds.thread.start();
    return rounds;
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
      try {
        more |= errand.step();
        lastFailure = "";
      } catch (RuntimeException | Error e) { // what gets out would end the rounds for good
        failed(e);
      }
    }
    return more;
  }

  /** A disk that stays full is told once. */
  private void failed(Throwable e) {
    if (!e.toString().equals(lastFailure)) {
      lastFailure = e.toString();
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
