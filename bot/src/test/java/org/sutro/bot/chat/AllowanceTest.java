package org.sutro.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class AllowanceTest {

  private final AtomicLong nanos = new AtomicLong();
  private final Allowance unit = new Allowance(nanos::get);
  private long update;

  private Allowance.Verdict ask() {
    return unit.of(new Origin(++update, 7, ChatKind.PRIVATE, 7, 1, true, "bn"));
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void who_goes_on_asking_too_much_is_warned_once() {
    List<Allowance.Verdict> verdicts = new ArrayList<>();
    for (int second = 0; second < 300; second++) {
      verdicts.add(ask());
      pass(Duration.ofSeconds(1));
    }
    assertThat(verdicts).filteredOn(Allowance.Verdict.WARN::equals).hasSize(1);
    assertThat(verdicts.subList(100, 300))
        .as("one in three seconds is still answered")
        .filteredOn(Allowance.Verdict.PASS::equals)
        .hasSizeBetween(66, 67);
  }

  @Test
  void who_was_quiet_for_a_minute_is_warned_anew() {
    for (int i = 0; i < Allowance.Rate.ASKING.size; i++) {
      assertThat(ask()).isEqualTo(Allowance.Verdict.PASS);
    }
    assertThat(ask()).isEqualTo(Allowance.Verdict.WARN);
    assertThat(ask()).isEqualTo(Allowance.Verdict.IGNORE);
    pass(Allowance.Rate.ASKING.refill.multipliedBy(Allowance.Rate.ASKING.size).plusSeconds(1));
    for (int i = 0; i < Allowance.Rate.ASKING.size; i++) {
      assertThat(ask()).isEqualTo(Allowance.Verdict.PASS);
    }
    assertThat(ask()).isEqualTo(Allowance.Verdict.WARN);
  }

  @Test
  void the_same_event_handled_again_gets_the_same_verdict() {
    Origin origin = new Origin(5, 7, ChatKind.PRIVATE, 7, 1, true, "bn");
    for (int i = 0; i < 3 * Allowance.Rate.ASKING.size; i++) {
      assertThat(unit.of(origin)).isEqualTo(Allowance.Verdict.PASS);
    }
  }

  @Test
  void who_arranges_a_digest_presses_more_often_and_can_still_ask() {
    for (int i = 0; i < 60; i++) {
      Origin origin = new Origin(100 + i, 7, ChatKind.PRIVATE, 7, 1, true, "bn");
      assertThat(unit.ofArranging(origin)).isEqualTo(Allowance.Verdict.PASS);
    }
    Origin more = new Origin(200, 7, ChatKind.PRIVATE, 7, 1, true, "bn");
    assertThat(unit.ofArranging(more)).isNotEqualTo(Allowance.Verdict.PASS);
    assertThat(ask()).isEqualTo(Allowance.Verdict.PASS);
  }
}
