package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sutro.bot.sources.SourceState.Health;
import org.sutro.bot.sources.SourceState.Moved;

class VisitTimesTest {

  private static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");

  private static long in(Health health, Instant now) {
    return Duration.ofSeconds(health.nextTry() - now.getEpochSecond()).toMinutes();
  }

  @Test
  void a_new_source_is_due_at_once_and_then_after_a_cycle() {
    assertThat(VisitTimes.isDue(Health.UNTRIED, NOW)).isTrue();
    Health read = VisitTimes.fresh(NOW, Duration.ZERO);
    assertThat(VisitTimes.isDue(read, NOW.plus(VisitTimes.CYCLE).minusSeconds(1))).isFalse();
    assertThat(VisitTimes.isDue(read, NOW.plus(VisitTimes.CYCLE))).isTrue();
  }

  @Test
  void a_server_may_ask_for_a_longer_cycle_within_reason() {
    assertThat(in(VisitTimes.fresh(NOW, Duration.ofMinutes(40)), NOW)).isEqualTo(40);
    assertThat(in(VisitTimes.fresh(NOW, Duration.ofDays(400)), NOW)).isEqualTo(120);
    assertThat(in(VisitTimes.fresh(NOW, Duration.ofSeconds(1)), NOW)).isEqualTo(15);
  }

  @Test
  void each_failure_doubles_the_wait_up_to_a_day() {
    Health health = Health.UNTRIED;
    long[] minutes = {15, 30, 60, 120, 240, 480, 960, 960};
    for (long expected : minutes) {
      health = VisitTimes.failed(health, NOW, "is too slow", null);
      assertThat(in(health, NOW)).isEqualTo(expected);
    }
    assertThat(health.problem()).isEqualTo("is too slow");
    assertThat(VisitTimes.fresh(NOW, Duration.ZERO).failures()).isZero();
  }

  @Test
  void what_the_server_asks_for_is_waited_up_to_a_day() {
    Health health = VisitTimes.failed(Health.UNTRIED, NOW, "429", Duration.ofHours(3));
    assertThat(in(health, NOW)).isEqualTo(180);
    health = VisitTimes.failed(Health.UNTRIED, NOW, "429", Duration.ofDays(30));
    assertThat(in(health, NOW)).isEqualTo(24 * 60);
  }

  @Test
  void a_server_that_asks_for_a_short_time_is_asked_again_after_it_but_less_and_less_often() {
    Health health = VisitTimes.failed(Health.UNTRIED, NOW, "429", Duration.ofSeconds(90));
    assertThat(health.nextTry()).isEqualTo(NOW.plusSeconds(90).getEpochSecond());
    health = VisitTimes.failed(health, NOW, "429", Duration.ofSeconds(90));
    assertThat(in(health, NOW)).isEqualTo(3);
    assertThat(in(VisitTimes.failed(Health.UNTRIED, NOW, "429", Duration.ZERO), NOW)).isEqualTo(1);
  }

  @Test
  void a_clock_that_was_ahead_for_a_while_silences_no_source() {
    Instant ahead = NOW.plus(Duration.ofDays(365));
    for (Health health :
        List.of(
            VisitTimes.fresh(ahead, Duration.ZERO),
            VisitTimes.failed(Health.UNTRIED, ahead, "is too slow", null),
            VisitTimes.begun(Health.UNTRIED, ahead))) {
      assertThat(VisitTimes.isDue(health, ahead)).isFalse();
      assertThat(VisitTimes.isDue(health, NOW)).isTrue();
    }
    Health longest = VisitTimes.failed(Health.UNTRIED, NOW, "429", Duration.ofDays(30));
    assertThat(VisitTimes.isDue(longest, NOW)).as("the longest wait there is").isFalse();
  }

  @Test
  void a_source_is_paused_after_a_hundred_failures_that_last_three_days() {
    Health health = Health.UNTRIED;
    for (int i = 0; i < 120; i++) {
      health = VisitTimes.failed(health, NOW, "no", null);
    }
    assertThat(health.paused()).as("all in one moment").isFalse();
    health = VisitTimes.failed(health, NOW.plus(Duration.ofDays(3)), "no", null);
    assertThat(health.paused()).isTrue();
    assertThat(VisitTimes.isDue(health, NOW.plus(Duration.ofDays(30)))).isFalse();
  }

  @Test
  void a_few_failures_over_a_week_pause_nothing() {
    Health health = Health.UNTRIED;
    for (int day = 0; day < 7; day++) {
      health = VisitTimes.failed(health, NOW.plus(Duration.ofDays(day)), "no", null);
    }
    assertThat(health.paused()).isFalse();
  }

  @Test
  void a_source_that_is_gone_is_paused_at_once() {
    assertThat(VisitTimes.gone(Health.UNTRIED, NOW, "is gone for good (410)").paused()).isTrue();
  }

  @Test
  void a_move_counts_when_it_is_said_on_two_days() {
    Moved first = VisitTimes.moved(null, "https://a.example/", "https://b.example/", NOW);
    assertThat(first).isNotNull();
    assertThat(first.settled()).isFalse();
    Moved same =
        VisitTimes.moved(
            first, "https://a.example/", "https://b.example/", NOW.plus(Duration.ofHours(2)));
    assertThat(same).isEqualTo(first);
    Moved next =
        VisitTimes.moved(
            first, "https://a.example/", "https://b.example/", NOW.plus(Duration.ofDays(1)));
    assertThat(next).isNotNull();
    assertThat(next.settled()).isTrue();
    assertThat(VisitTimes.moved(next, "https://a.example/", null, NOW))
        .as("now read there")
        .isEqualTo(next);
    assertThat(VisitTimes.moved(first, "https://a.example/", null, NOW)).as("taken back").isNull();
  }
}
