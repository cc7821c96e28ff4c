package org.sutro.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HealthTest {

  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final Duration LONG = Duration.ofMinutes(5);

  private static Health health(Optional<Duration> poll, boolean alive, Duration unhandled) {
    Health.Work work = new Health.Work(1, unhandled, 0, Duration.ZERO, 0, Map.of());
    return new Health(poll, "", alive, work);
  }

  @Test
  void a_bot_that_hears_telegram_and_handles_what_comes_is_ready() {
    assertThat(health(Optional.of(SHORT), true, SHORT).ready()).isTrue();
    assertThat(health(Optional.of(SHORT), true, SHORT).obstacle()).isEmpty();
  }

  @Test
  void one_that_hears_but_handles_nothing_is_not() {
    Health health = health(Optional.of(SHORT), true, LONG);
    assertThat(health.ready()).isFalse();
    assertThat(health.obstacle()).contains("waited for an answer for minutes");
  }

  @Test
  void one_that_hears_nothing_or_stands_still_is_not() {
    assertThat(health(Optional.of(LONG), true, SHORT).obstacle()).contains("not answered lately");
    assertThat(health(Optional.empty(), true, SHORT).ready()).isFalse();
    assertThat(health(Optional.of(SHORT), false, SHORT).obstacle()).contains("stands still");
  }
}
