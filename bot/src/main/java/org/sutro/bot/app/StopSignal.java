package org.sutro.bot.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits until the process is told to end (Ctrl-C, SIGTERM), and keeps it alive until all has been
 * stopped.
 *
 * <p>Java ends the process when its shutdown hooks return, whatever other threads are doing; so the
 * hook waits for {@link #stopped}.
 */
public final class StopSignal {

  /** Docker and Kubernetes kill after 30 seconds. */
  private static final int GRACE_SECONDS = 25;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  /** Listens to the process's end from now on. */
  public static StopSignal ofThisProcess() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(signal::askAndWait));
    return signal;
  }

  private void askAndWait() {
    ask();
    try {
      // either way the process ends now: the log may be closed already, and the archive and the
      // index survive a hard end
      boolean unused = stopped.await(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks for the end. */
  public void ask() {
    asked.countDown();
  }

  /** Returns when the end is asked for. */
  public void await() throws InterruptedException {
    asked.await();
  }

  /** Lets the process end. */
  public void stopped() {
    stopped.countDown();
  }
}
