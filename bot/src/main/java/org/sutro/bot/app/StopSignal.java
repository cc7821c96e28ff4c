package org.sutro.bot.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until the process is told to end (Ctrl-C, SIGTERM), and sees to it that it ends: when all
 * has been stopped, after some time in any case, and at once when it is told twice.
 */
public final class StopSignal {

  private static final Logger log = LoggerFactory.getLogger(StopSignal.class);

  /** Docker and Kubernetes kill after 30 seconds. */
  private static final int GRACE_SECONDS = 25;

  /** What a shell reports of a process that SIGTERM has ended. */
  private static final int TERMINATED = 128 + 15;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicInteger times = new AtomicInteger();
  private final Ending ending;

  /** The ways a process ends by. */
  public interface Ending {

    /** Runs {@code heard} each time the process is told to end, in a thread of its own. */
    void onSignal(Runnable heard);

    /** Ends the process at once, without anything being closed. */
    void now(int exitCode);
  }

  private StopSignal(Ending ending) {
    this.ending = ending;
  }

  /** Listens from now on. */
  public static StopSignal of(Ending ending) {
    StopSignal signal = new StopSignal(ending);
    ending.onSignal(signal::heard);
    return signal;
  }

  private void heard() {
    if (times.incrementAndGet() > 1) {
      log.warn(
          "STOPPED-HARD: told to stop a second time, so all ends at once; the next start takes up the rest");
      ending.now(TERMINATED);
      return;
    }
    log.info("told to stop: what is being done is brought to its end");
    ask();
    try {
      if (!stopped.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        // the archive, the store and the index survive a hard end
        log.warn(
            "STOPPED-HARD: not all has stopped within {} seconds, so it ends now; the next start takes up the rest",
            GRACE_SECONDS);
        ending.now(TERMINATED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks for the end. */
  public void ask() {
    asked.countDown();
  }

  /** True once the end was asked for. */
  public boolean isAsked() {
    return asked.getCount() == 0;
  }

  /** Returns when the end is asked for. */
  public void await() throws InterruptedException {
    asked.await();
  }

  /** Lets the process end. */
  public void stopped() {
    if (times.get() > 0) {
      log.info("stopped; what was still to be sent is kept for the next start");
    }
    stopped.countDown();
  }
}
