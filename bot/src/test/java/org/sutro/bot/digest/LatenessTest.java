package org.sutro.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LatenessTest {

  private static final Schedule DAILY =
      new Schedule(
          Days.OfWeek.all(), new TreeSet<>(Set.of(LocalTime.of(9, 0))), ZoneId.of("Asia/Dhaka"));
  private static final Instant MONDAY = Instant.parse("2025-06-02T03:00:00Z");

  private static Lateness after(Duration asleepFromMonday, Duration late) {
    Instant now = MONDAY.plus(asleepFromMonday).plus(late);
    return Lateness.of(DAILY.between(MONDAY.minusSeconds(1), now), now);
  }

  @Test
  void what_is_due_now_is_made() {
    Lateness unit = after(Duration.ZERO, Duration.ofSeconds(20));
    assertThat(unit.due()).extracting(Occurrence::at).containsExactly(MONDAY);
    assertThat(unit.skipped()).isEmpty();
  }

  @Test
  void after_three_days_asleep_one_edition_is_caught_up_and_the_others_are_skipped() {
    Lateness unit = after(Duration.ofDays(3), Duration.ofHours(6));
    assertThat(unit.due())
        .extracting(Occurrence::at)
        .containsExactly(MONDAY.plus(Duration.ofDays(3)));
    assertThat(unit.skipped()).hasSize(3);
  }

  @Test
  void more_than_six_hours_late_is_too_late() {
    Lateness unit = after(Duration.ofDays(3), Duration.ofHours(6).plusSeconds(1));
    assertThat(unit.due()).isEmpty();
    assertThat(unit.skipped()).hasSize(4);
  }

  @Test
  void nothing_due_is_nothing_skipped() {
    assertThat(Lateness.of(List.of(), MONDAY)).isEqualTo(new Lateness(List.of(), List.of()));
  }
}
