package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.SeriesId;

/** Several editions that came due while the program did not run. */
final class CatchingUpTest {

  private static final SeriesId WEEKLY = new SeriesId(Office.CHAT, SeriesId.Rhythm.WEEKLY);

  @AutoClose private final Office unit;

  CatchingUpTest(@TempDir Path folder) {
    unit = new Office(folder.resolve("bot.db"), true);
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
  }

  private void weekly(String choice) {
    Response unused = unit.press(Office.OWNER, new Tap.OfSeries(WEEKLY, choice));
  }

  private void at(String time) {
    unit.clock.set(Instant.parse(time));
    unit.pass(Duration.ZERO);
  }

  private List<String> told() {
    return unit.said.stream()
        .filter(Outgoing.Send.class::isInstance)
        .map(outgoing -> ((Outgoing.Send) outgoing).text().text())
        .filter(text -> text.contains("প্রকাশিত হয়নি"))
        .toList();
  }

  /** On the evening before both are due, with something to tell. */
  private void dailyAndWeekly() {
    weekly("start");
    weekly("alone");
    at("2026-11-26T12:00:00Z");
    unit.happens("e1");
    at("2026-11-26T12:05:00Z");
    unit.said.clear();
  }

  @Test
  void of_a_day_and_a_week_that_were_missed_the_week_is_posted_and_the_day_comes_with_the_next() {
    dailyAndWeekly();
    // the daily one at 9:00, the weekly at 10:00 on Friday in Dhaka, which is six hours ahead
    at("2026-11-27T06:00:00Z");
    at("2026-11-27T06:01:00Z");
    assertThat(unit.posts()).hasSize(1);
    assertThat(unit.posts().getLast().text().text()).startsWith("সপ্তাহের").contains("[e1]");
    assertThat(told()).singleElement().asString().contains("০৯:০০", "সময়টায় আমি বন্ধ ছিলাম");
    unit.happens("e2");
    at("2026-11-28T03:00:00Z");
    assertThat(unit.posts()).hasSize(2);
    assertThat(unit.posts().getLast().text().text()).startsWith("খবরের").contains("[e1]", "[e2]");
  }

  @Test
  void what_was_approved_before_and_what_came_due_since_are_one_post() {
    unit.press(Office.OWNER, "byany");
    unit.press(Office.OWNER, "time-12");
    unit.happens("e1");
    at("2026-11-26T02:30:00Z");
    unit.decide(Office.OWNER, "approve");
    unit.press(Office.OWNER, "alone"); // what is approved before is approved no longer, but made
    at("2026-11-26T02:31:00Z");
    unit.said.clear();
    unit.happens("e2");
    at("2026-11-26T07:00:00Z");
    at("2026-11-26T07:01:00Z");
    assertThat(unit.posts()).hasSize(1);
    assertThat(unit.posts().getLast().text().text()).contains("[e1]", "[e2]");
    assertThat(told()).singleElement().asString().contains("০৯:০০");
  }

  @Test
  void one_that_was_missed_and_one_that_is_due_now_are_both_posted() {
    unit.press(Office.OWNER, "time-12");
    at("2026-11-26T02:00:00Z");
    unit.said.clear();
    unit.happens("e1");
    at("2026-11-26T05:55:00Z");
    assertThat(unit.posts()).hasSize(1);
    unit.happens("e2");
    at("2026-11-26T06:00:00Z");
    assertThat(unit.posts()).hasSize(2);
    assertThat(told()).isEmpty();
  }

  @Test
  void editions_at_one_hour_are_all_posted_by_a_program_that_runs() {
    weekly("start");
    weekly("alone");
    weekly("time-9");
    at("2026-11-26T12:00:00Z");
    unit.happens("e1");
    at("2026-11-27T02:59:59Z");
    at("2026-11-27T03:00:01Z");
    assertThat(unit.posts()).hasSize(2);
    assertThat(unit.ledger().open()).extracting(Issue::name).isEmpty();
  }

  @Test
  void after_hours_without_telegram_one_edition_is_posted_and_the_other_is_told_of() {
    unit.press(Office.OWNER, "time-12");
    at("2026-11-26T02:00:00Z");
    unit.said.clear();
    unit.happens("e1");
    unit.role(Office.BOT, Role.Status.UNKNOWN);
    for (int minute = 0; minute < 5 * 60; minute += 5) {
      unit.pass(Duration.ofMinutes(5));
    }
    assertThat(unit.posts()).isEmpty();
    unit.role(Office.BOT, Role.Status.ADMINISTRATOR, "can_post_messages");
    unit.pass(Duration.ofMinutes(1));
    unit.pass(Duration.ofMinutes(1));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.posts()).hasSize(1);
    assertThat(unit.posts().getLast().text().text()).contains("[e1]");
    assertThat(told()).singleElement().asString().contains("০৯:০০", "টেলিগ্রামের নাগাল পাইনি");
  }

  @Test
  void what_came_too_late_is_told_when_somebody_can_be_told() {
    at("2026-11-26T02:00:00Z");
    unit.said.clear();
    unit.happens("e1");
    unit.role(Office.BOT, Role.Status.UNKNOWN);
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    for (int minute = 0; minute < 8 * 60; minute += 5) {
      unit.pass(Duration.ofMinutes(5));
    }
    assertThat(told()).isEmpty();
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.pass(Duration.ofMinutes(1));
    unit.pass(Duration.ofMinutes(1));
    assertThat(told()).singleElement().asString().contains("০৯:০০");
    assertThat(unit.posts()).isEmpty();
  }

  @Test
  void on_a_line_that_wakes_after_the_machine_one_edition_is_posted_and_the_other_is_told_of() {
    dailyAndWeekly();
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    at("2026-11-27T06:00:00Z");
    at("2026-11-27T06:00:02Z");
    assertThat(unit.posts()).isEmpty();
    unit.role(Office.OWNER, Role.Status.CREATOR);
    at("2026-11-27T06:00:04Z");
    at("2026-11-27T06:01:00Z");
    at("2026-11-27T06:02:00Z");
    assertThat(unit.posts()).hasSize(1);
    assertThat(unit.posts().getLast().text().text()).startsWith("সপ্তাহের").contains("[e1]");
    assertThat(told()).singleElement().asString().contains("০৯:০০");
  }

  @ParameterizedTest
  @ValueSource(strings = {"time-18", "time-9,time-18", "zone-europe-london"})
  void who_changes_the_hours_before_a_missed_edition_is_caught_up_does_not_take_it_away(
      String choices) {
    at("2026-11-26T12:00:00Z");
    unit.happens("e1");
    unit.clock.set(Instant.parse("2026-11-27T04:00:00Z")); // asleep at nine in Dhaka
    for (String choice : choices.split(",", -1)) {
      unit.press(Office.OWNER, choice);
    }
    at("2026-11-27T04:00:05Z");
    assertThat(unit.posts()).singleElement().asString().contains("[e1]");
    at("2026-11-27T08:00:00Z");
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void of_many_that_were_missed_one_message_tells_also_when_the_hours_are_changed_first() {
    unit.clock.set(unit.clock.instant().plus(Duration.ofDays(5)));
    unit.press(Office.OWNER, "time-18");
    at("2026-11-25T06:31:00Z");
    assertThat(unit.ledger().newest(Office.SERIES, 9)).hasSize(5);
    assertThat(told()).singleElement().asString().contains("৪টি");
  }

  @Test
  void who_pauses_a_digest_right_after_its_hour_hears_what_becomes_of_the_edition() {
    at("2026-11-26T12:00:00Z");
    unit.said.clear();
    unit.clock.set(Instant.parse("2026-11-27T03:00:00Z"));
    unit.press(Office.OWNER, "pause");
    at("2026-11-27T03:00:01Z");
    assertThat(unit.posts()).isEmpty();
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.REPLANNED);
    assertThat(told()).hasSize(1);
  }
}
