package org.sutro.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sutro.ingest.CaptureOrProblem.Unreadable;

final class UnusableTest {

  private static CaptureOrProblem deeper(int depth) {
    return depth < 0 ? new Unreadable("", "") : deeper(depth + 1);
  }

  @Test
  void what_trips_up_the_program_is_a_problem_of_its_own_file() {
    Unreadable expected =
        new Unreadable("নদী.txt", "can't be read for a fault in Sutro; the log says more");
    assertThat(
            Unusable.guarded(
                "নদী.txt",
                () -> {
                  throw new IllegalStateException("broken");
                }))
        .isEqualTo(expected);
    assertThat(Unusable.guarded("নদী.txt", () -> deeper(0))).isEqualTo(expected);
  }
}
