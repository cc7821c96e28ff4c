package org.sutro.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class PatienceTest {

  /** Goes on whatever happens, until it is let go. */
  private static Integer never(CountDownLatch letGo) {
    while (true) {
      try {
        letGo.await();
        return 1;
      } catch (InterruptedException e) {
        // what a hostile document makes of it
      }
    }
  }

  @Test
  void work_comes_to_its_result_or_to_its_failure() throws Exception {
    Patience patience = new Patience(1, Duration.ofSeconds(50));
    assertThat(patience.with(() -> 17)).isEqualTo(17);
    assertThatThrownBy(() ->
            patience.with(() -> {
              throw new IOException("ভাঙা");
            }))
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("ভাঙা");
    assertThatThrownBy(() ->
            patience.with(() -> {
              throw new StackOverflowError();
            }))
        .hasCauseInstanceOf(StackOverflowError.class);
  }

  @Test
  void work_that_never_ends_takes_one_thread_however_often_it_is_wanted() throws Exception {
    Patience patience = new Patience(2, Duration.ofMillis(200));
    CountDownLatch letGo = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    try {
      for (int tried = 0; tried < 3; tried++) {
        assertThatThrownBy(() ->
                patience.with(
                    "অশেষ.pdf",
                    () -> {
                      begun.incrementAndGet();
                      return never(letGo);
                    }))
            .isExactlyInstanceOf(TimeoutException.class);
      }
      assertThat(begun).hasValue(1);
      assertThat(patience.with("অন্য.pdf", () -> 17)).isEqualTo(17);
    } finally {
      letGo.countDown();
    }
  }

  @Test
  void a_thread_that_can_not_be_had_takes_no_place() throws Exception {
    AtomicBoolean none = new AtomicBoolean(true);
    Patience patience =
        new Patience(
            1,
            Duration.ofSeconds(50),
            work ->
                new Thread(work) {
                  @Override
                  public void start() {
                    if (none.get()) {
                      throw new OutOfMemoryError("unable to create native thread");
                    }
                    super.start();
                  }
                });
    assertThatThrownBy(() -> patience.with(() -> 17))
        .isInstanceOf(Patience.NotBegunException.class);
    none.set(false);
    assertThat(patience.with(() -> 17)).isEqualTo(17);
  }

  @Test
  void nobody_waits_for_work_that_never_ends_and_it_takes_no_more_threads_than_there_are()
      throws Exception {
    Patience patience = new Patience(2, Duration.ofMillis(20));
    CountDownLatch letGo = new CountDownLatch(1);
    try {
      for (int tried = 0; tried < 3; tried++) {
        assertThatThrownBy(() -> patience.with(() -> never(letGo)))
            .isExactlyInstanceOf(
                tried < 2 ? TimeoutException.class : Patience.NotBegunException.class);
      }
      assertThatThrownBy(() -> patience.with(() -> 17))
          .isInstanceOf(Patience.NotBegunException.class);
    } finally {
      letGo.countDown();
    }
    Patience unhurried = new Patience(1, Duration.ofSeconds(50));
    assertThat(unhurried.with(() -> 17)).isEqualTo(17);
  }
}
