package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.digest.Series;

/** Words that are typed for a plan, and what a plan always keeps. */
final class TypedWordsTest {

  @AutoClose private final Office unit;

  TypedWordsTest(@TempDir Path folder) {
    unit = new Office(folder.resolve("bot.db"), true);
  }

  @Test
  void words_that_are_typed_go_where_they_were_asked_for() {
    unit.press(Office.OWNER, "type-header");
    assertThat(unit.write(99, "অন্য কেউ")).isFalse();
    assertThat(unit.write(Office.OWNER, "ক".repeat(301))).isTrue();
    assertThat(unit.series().plan().look().frame().header()).isEmpty();
    assertThat(unit.write(Office.OWNER, "সকালের খবর")).isTrue();
    assertThat(unit.series().plan().look().frame().header()).isEqualTo("সকালের খবর");
    assertThat(unit.write(Office.OWNER, "রাশিয়া কী বলেছে?")).as("a question again").isFalse();
    unit.press(Office.OWNER, "type-out");
    unit.write(Office.OWNER, "খেলা, ক্রিকেট");
    assertThat(unit.series().plan().selection().keywords().out())
        .containsExactlyInAnyOrder("খেলা", "ক্রিকেট");
    unit.press(Office.OWNER, "clear-out");
    assertThat(unit.series().plan().selection().keywords().out()).isEmpty();
  }

  @Test
  void what_is_typed_much_later_or_after_a_command_is_a_question_again() {
    unit.press(Office.OWNER, "type-header");
    unit.pass(Duration.ofMinutes(10));
    assertThat(unit.write(Office.OWNER, "রাশিয়া কী বলেছে?")).isFalse();
    unit.press(Office.OWNER, "type-header");
    unit.command(Office.OWNER);
    assertThat(unit.write(Office.OWNER, "রাশিয়া কী বলেছে?")).isFalse();
    assertThat(unit.series().plan().look().frame().header()).isEmpty();
  }

  @Test
  void a_plan_always_keeps_a_day_a_time_and_a_country() {
    for (String choice :
        new String[] {
          "time-9",
          "day-1",
          "day-2",
          "day-3",
          "day-4",
          "day-5",
          "day-6",
          "day-7",
          "country-iran",
          "country-china",
          "country-belarus",
          "country-north-korea",
          "time-18"
        }) {
      unit.press(Office.OWNER, choice);
    }
    Series series = unit.series();
    assertThat(series.plan().schedule().times())
        .containsExactly(LocalTime.of(9, 0), LocalTime.of(18, 0));
    assertThat(series.plan().selection().countries()).isEqualTo(Set.of("north-korea"));
  }
}
