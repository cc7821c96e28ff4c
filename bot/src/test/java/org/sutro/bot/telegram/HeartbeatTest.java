package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class HeartbeatTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AtomicLong now = new AtomicLong(-5);
  private final Heartbeat unit = new Heartbeat(now::get, MINUTE);

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void a_loop_that_stands_still_is_noticed_after_the_longest_turn() throws InterruptedException {
    Pause pause = unit.over(time -> true);
    for (int turn = 0; turn < 10; turn++) {
      assertThat(pause.await(Duration.ZERO)).isTrue();
      pass(MINUTE.minusSeconds(1));
      assertThat(unit.beats()).isTrue();
    }
    pass(Duration.ofSeconds(1));
    assertThat(unit.beats()).isFalse();
  }

  @Test
  void a_long_wait_is_no_standstill_but_one_that_never_ends_is() throws InterruptedException {
    Pause pause =
        unit.over(time -> {
          pass(time);
          assertThat(unit.beats()).isTrue();
          pass(MINUTE);
          assertThat(unit.beats()).isFalse();
          return false;
        });
    assertThat(pause.await(Duration.ofHours(1))).isFalse();
    assertThat(unit.beats()).as("it goes on").isTrue();
  }

  @Test
  void a_loop_that_died_in_its_wait_is_noticed() {
    Pause pause =
        unit.over(time -> {
          throw new InterruptedException();
        });
    assertThatThrownBy(() -> pause.await(Duration.ZERO)).isInstanceOf(InterruptedException.class);
    pass(MINUTE);
    assertThat(unit.beats()).isFalse();
  }
}
