package org.sutro.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class RunningTest {

  @Test
  void what_was_started_last_is_stopped_first_and_a_failure_stops_nobody() {
    List<String> stopped = new ArrayList<>();
    Running running = new Running();
    running.started(() -> stopped.add("store"));
    running.started(() -> {
      throw new IllegalStateException("on purpose");
    });
    running.started(() -> stopped.add("poller"));
    running.close();
    running.close();
    assertThat(stopped).containsExactly("poller", "store");
  }

  private static final class Loop implements AutoCloseable, Living {

    private boolean turns = true;

    @Override
    public boolean alive() {
      return turns;
    }

    @Override
    public void close() {}
  }

  @Test
  void it_lives_as_long_as_every_part_that_goes_round() {
    try (Running running = new Running()) {
      running.started(() -> {});
      running.started(new Loop());
      Loop last = running.started(new Loop());
      assertThat(running.alive()).isTrue();
      last.turns = false;
      assertThat(running.alive()).isFalse();
    }
  }

  @Test
  @Timeout(60)
  void what_takes_too_long_is_interrupted_and_the_rest_is_stopped() {
    List<String> stopped = new CopyOnWriteArrayList<>();
    Running running = new Running(Duration.ofMillis(10));
    running.started(() -> stopped.add("store"));
    for (String name : List.of("poller", "backup")) {
      running.started(() -> {
        try {
          new CountDownLatch(1).await();
        } finally {
          stopped.add(name);
        }
      });
    }
    running.close();
    assertThat(stopped).containsExactly("backup", "poller", "store");
  }
}
