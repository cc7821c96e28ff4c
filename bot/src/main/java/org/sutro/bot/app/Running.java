package org.sutro.bot.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was started, to be stopped in reverse order. What can't be stopped does not keep the rest
 * from it.
 */
public final class Running implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Running.class);

  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  /** Remembers something that has been started, and gives it back. */
  public synchronized <T extends AutoCloseable> T started(T part) {
    started.push(part);
    return part;
  }

  /** Stops all of it, what was started last first. */
  @Override
  public synchronized void close() {
    while (!started.isEmpty()) {
      AutoCloseable part = started.pop();
      try {
        part.close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Exception e) {
        log.error("{} did not stop", part.getClass().getSimpleName(), e);
      }
    }
  }
}
