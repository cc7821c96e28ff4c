package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.bot.digest.Schedule;

/** Hours and time zones that no button has. */
final class TypedTimesTest {

  @AutoClose private final Office unit;

  TypedTimesTest(@TempDir Path folder) {
    unit = new Office(folder.resolve("bot.db"), true);
  }

  private Schedule schedule() {
    return unit.series().plan().schedule();
  }

  @Test
  void any_minute_of_the_day_can_be_typed_in_any_digits() {
    unit.press(Office.OWNER, "type-times");
    unit.write(Office.OWNER, "৭:৩০, 13.05, २१");
    assertThat(schedule().times())
        .containsExactly(LocalTime.of(7, 30), LocalTime.of(13, 5), LocalTime.of(21, 0));
    assertThat(Said.labels(unit.press(Office.OWNER, "when"))).contains("✓ ০৭:৩০", "✓ ১৩:০৫");
    unit.press(Office.OWNER, "time-0730");
    assertThat(schedule().times()).containsExactly(LocalTime.of(13, 5), LocalTime.of(21, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"25:00", "7:60", "সকালে", "", "1,2,3,4,5,6,7,8,9", "-7"})
  void what_is_no_time_changes_nothing_and_is_asked_for_again(String words) {
    unit.press(Office.OWNER, "type-times");
    assertThat(unit.write(Office.OWNER, words)).isTrue();
    unit.pass(java.time.Duration.ofSeconds(1));
    assertThat(unit.lastSaid()).contains("৭:৩০");
    assertThat(schedule().times()).containsExactly(LocalTime.of(9, 0));
    assertThat(unit.write(Office.OWNER, "10:15")).as("asked again").isTrue();
    assertThat(schedule().times()).containsExactly(LocalTime.of(10, 15));
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Tokyo, Asia/Tokyo",
    "asia/tokyo, Asia/Tokyo",
    "Tokyo, Asia/Tokyo",
    "los angeles, America/Los_Angeles",
    "UTC+5:45, UTC+05:45",
    "+6, UTC+06:00",
    "UTC-৩, UTC-03:00",
    "+14, UTC+14:00",
  })
  void any_zone_can_be_typed_by_its_name_its_city_or_its_distance_from_greenwich(
      String words, String zone) {
    unit.press(Office.OWNER, "type-zone");
    unit.write(Office.OWNER, words);
    assertThat(schedule().zone()).isEqualTo(ZoneId.of(zone));
    assertThat(Said.labels(unit.press(Office.OWNER, "when"))).contains("✓ " + zone);
  }

  @ParameterizedTest
  @CsvSource({"ঢাকা, Asia/Dhaka", "কলকাতা, Asia/Kolkata", "लंदन, Europe/London"})
  void a_place_can_be_typed_as_its_button_calls_it(String words, String zone) {
    unit.press(Office.OWNER, "zone-asia-dubai");
    unit.press(Office.OWNER, "type-zone");
    unit.write(Office.OWNER, words);
    assertThat(schedule().zone()).isEqualTo(ZoneId.of(zone));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nowhere/City", "+99", "+15", "-১৩", "", "UTC+5:99", "ঢাকার কাছে"})
  void what_is_no_zone_changes_nothing(String words) {
    unit.press(Office.OWNER, "type-zone");
    assertThat(unit.write(Office.OWNER, words)).isTrue();
    assertThat(schedule().zone()).isEqualTo(ZoneId.of("Asia/Dhaka"));
  }
}
