package org.sutro.bot.telegram;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.sutro.bot.chat.Outgoing;

/**
 * Shows people that an answer is coming, beside the work: the answer does not wait for it. A few
 * are on their way at once; what is more than that is not shown, for it would come too late to say
 * anything. Safe for many threads.
 */
final class Signs {

  private static final int AT_ONCE = 4;

  private final Wire wire;
  private final Consumer<Duration> rest;
  private final Semaphore free = new Semaphore(AT_ONCE);

  /**
   * None on its way.
   *
   * @param wire where they go
   * @param rest told for how long Telegram wants to be left alone, when it says so
   */
  Signs(Wire wire, Consumer<Duration> rest) {
    this.wire = wire;
    this.rest = rest;
  }

  /** Shows one, unless there are too many. */
  void show(Outgoing.Typing typing) {
    if (free.tryAcquire()) {
      Thread.ofVirtual().name("typing").start(() -> send(typing));
    }
  }

  private void send(Outgoing.Typing typing) {
    try {
      if (wire.send(typing) instanceof Outcome.RetryAfter later) {
        rest.accept(later.rest());
      }
    } finally {
      free.release();
    }
  }
}
