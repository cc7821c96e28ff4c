package org.sutro.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
