package org.sutro.bot.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  private static Schedule daily(String zone, String... times) {
    TreeSet<LocalTime> set = new TreeSet<>();
    for (String time : times) {
      set.add(LocalTime.parse(time));
    }
    return new Schedule(Days.OfWeek.all(), set, ZoneId.of(zone));
  }

  private static List<String> instants(Schedule unit, String after, String upTo) {
    return unit.between(Instant.parse(after), Instant.parse(upTo)).stream()
        .map(o -> o.at().toString())
        .toList();
  }

  @Test
  void nine_in_dhaka_is_three_in_greenwich_every_day() {
    assertThat(
            instants(daily("Asia/Dhaka", "09:00"), "2025-03-29T00:00:00Z", "2025-03-31T23:00:00Z"))
        .containsExactly("2025-03-29T03:00:00Z", "2025-03-30T03:00:00Z", "2025-03-31T03:00:00Z");
  }

  @Test
  void a_time_that_the_clocks_skip_is_due_when_they_are_moved() {
    assertThat(
            instants(
                daily("Europe/Berlin", "02:30"), "2025-03-29T12:00:00Z", "2025-03-30T12:00:00Z"))
        .containsExactly("2025-03-30T01:00:00Z");
  }

  @Test
  void a_time_that_the_clocks_repeat_is_due_once() {
    assertThat(
            instants(
                daily("Europe/Berlin", "02:30"), "2025-10-25T12:00:00Z", "2025-10-26T12:00:00Z"))
        .containsExactly("2025-10-26T00:30:00Z");
  }

  @Test
  void a_day_that_the_calendar_skips_has_its_edition_when_the_next_begins() {
    // Samoa left out 30 December 2011 when it moved across the date line
    assertThat(
            instants(
                daily("Pacific/Apia", "09:00"), "2011-12-29T20:00:00Z", "2011-12-30T20:00:00Z"))
        .containsExactly("2011-12-30T10:00:00Z", "2011-12-30T19:00:00Z");
  }

  @Test
  void the_thirty_first_is_the_last_day_of_a_shorter_month() {
    Schedule unit =
        new Schedule(
            new Days.OfMonth(31), new TreeSet<>(Set.of(LocalTime.NOON)), ZoneId.of("Asia/Kolkata"));
    assertThat(unit.between(START, START.plus(Duration.ofDays(121))))
        .extracting(o -> o.local().toLocalDate().toString())
        .containsExactly("2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30");
  }

  @Test
  void only_the_chosen_days_of_the_week_have_an_edition() {
    Schedule unit =
        new Schedule(
            new Days.OfWeek(EnumSet.of(DayOfWeek.FRIDAY)),
            new TreeSet<>(Set.of(LocalTime.of(18, 0))),
            ZoneId.of("Asia/Dhaka"));
    assertThat(unit.between(START, START.plus(Duration.ofDays(15))))
        .extracting(o -> o.local().toString())
        .containsExactly("2024-01-05T18:00", "2024-01-12T18:00");
  }

  @Test
  void the_next_one_is_the_first_of_those_between() {
    Schedule unit = daily("America/New_York", "00:15", "02:30", "23:45");
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < 500; i++) {
      Instant after = START.plusSeconds(random.nextLong(3L * 365 * 86_400));
      Occurrence next = unit.next(after);
      assertThat(unit.between(after, next.at()))
          .as("seed 6, after %s", after)
          .containsExactly(next);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asia/Dhaka",
        "Asia/Kolkata",
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "America/St_Johns",
        "Pacific/Apia"
      })
  void every_day_of_three_years_has_each_time_once_however_often_one_looks(String zone) {
    Schedule unit = daily(zone, "00:00", "02:15", "02:30", "09:00", "23:59");
    SplittableRandom random = new SplittableRandom(42);
    List<LocalDateTime> seen = new ArrayList<>();
    Instant end = START.plus(Duration.ofDays(3 * 365));
    Instant looked = START;
    while (looked.isBefore(end)) {
      Instant now = looked.plusSeconds(1 + random.nextLong(40 * 3600));
      unit.between(looked, now).forEach(o -> seen.add(o.local()));
      looked = now;
    }
    assertThat(new HashSet<>(seen)).as("seed 42, %s", zone).hasSameSizeAs(seen);
    LocalDate first = LocalDate.ofInstant(START, unit.zone()).plusDays(1);
    for (LocalDate day = first; day.isBefore(first.plusDays(3 * 365 - 2)); day = day.plusDays(1)) {
      for (LocalTime time : unit.times()) {
        assertThat(seen).as("seed 42, %s", zone).contains(day.atTime(time));
      }
    }
  }

  @Test
  void a_schedule_without_a_time_or_a_day_is_refused() {
    assertThatThrownBy(
            () -> new Schedule(Days.OfWeek.all(), new TreeSet<>(), ZoneId.of("Asia/Dhaka")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Days.OfWeek(Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Days.OfMonth(32)).isInstanceOf(IllegalArgumentException.class);
  }
}
