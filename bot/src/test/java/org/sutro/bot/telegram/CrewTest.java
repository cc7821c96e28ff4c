package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sutro.bot.Await;

@Timeout(60)
final class CrewTest {

  private final AtomicLong nanos = new AtomicLong();

  @Test
  void work_that_never_comes_back_is_noticed() {
    CountDownLatch end = new CountDownLatch(1);
    try (Crew unit = new Crew("update", 8, nanos::get)) {
      unit.start(7, () -> Await.until(() -> end.getCount() == 0));
      nanos.addAndGet(Duration.ofMinutes(9).toNanos());
      unit.start(8, () -> Await.until(() -> end.getCount() == 0));
      assertThat(unit.alive()).isTrue();
      nanos.addAndGet(Duration.ofMinutes(2).toNanos());
      assertThat(unit.alive()).as("the first hangs").isFalse();
      end.countDown();
      Await.until(unit::alive);
    }
  }
}
