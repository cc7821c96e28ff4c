package org.sutro.bot.follow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.sutro.bot.Await;

@Timeout(60)
final class RoundsTest {

  private final AtomicLong nanos = new AtomicLong();

  @Test
  void an_errand_that_never_comes_back_is_noticed() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Errand stuck =
        () -> {
          begun.countDown();
          Await.until(() -> end.getCount() == 0);
          return true;
        };
    try (Rounds rounds = Rounds.of(List.of(stuck), nanos::get)) {
      begun.await();
      assertThat(rounds.alive()).isTrue();
      nanos.addAndGet(Duration.ofMinutes(11).toNanos());
      assertThat(rounds.alive()).isFalse();
      end.countDown();
      Await.until(rounds::alive);
    }
  }

  @Test
  void one_that_fails_each_time_is_told_once_also_beside_others_that_go_well() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger rounds = (Logger) LoggerFactory.getLogger(Rounds.class);
    rounds.addAppender(log);
    AtomicLong turns = new AtomicLong();
    Errand failing =
        () -> {
          throw new AssertionError("on purpose");
        };
    try (Rounds unit = Rounds.of(List.of(failing, () -> turns.incrementAndGet() > 0), nanos::get)) {
      Await.until(() -> turns.get() > 2);
      assertThat(unit.alive()).isTrue();
    } finally {
      rounds.detachAppender(log);
    }
    assertThat(log.list).hasSize(1);
  }

  @Test
  void one_that_fails_each_time_ends_nothing() {
    AtomicLong tries = new AtomicLong();
    Errand failing =
        () -> {
          tries.incrementAndGet();
          throw new AssertionError("on purpose");
        };
    try (Rounds rounds = Rounds.of(List.of(failing), nanos::get)) {
      Await.until(() -> tries.get() > 1);
      assertThat(rounds.alive()).isTrue();
    }
  }
}
