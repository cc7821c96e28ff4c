package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Occurrence;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/** An edition from the plan to the channel, as the people see it who look after it. */
final class EditionsTest {

  @AutoClose private final Office unit;

  EditionsTest(@TempDir Path folder) {
    unit = new Office(folder.resolve("bot.db"), true);
  }

  @Test
  void
      whoever_lets_the_bot_in_is_offered_a_ready_plan_and_nothing_is_posted_before_it_is_started() {
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.lastSaid()).contains("খবর", "প্রতিদিন, ০৯:০০ · ঢাকা", "এখনো চালু হয়নি");
    unit.happens("e1");
    unit.pass(Duration.ofDays(2));
    assertThat(unit.posts()).isEmpty();
    assertThat(unit.ledger().newest(Office.SERIES, 5)).isEmpty();
  }

  @Test
  void the_post_is_what_the_preview_showed_and_comes_at_its_time() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1", "e2");
    unit.untilTheMorning();
    String preview = unit.lastSaid();
    assertThat(preview).contains("[e1]", "[e2]");
    assertThat(unit.posts()).isEmpty();
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofMinutes(10));
    assertThat(unit.posts()).as("it is a quarter past eight").isEmpty();
    unit.pass(Duration.ofMinutes(50));
    assertThat(unit.posts())
        .singleElement()
        .satisfies(post -> {
          assertThat(preview).startsWith(post.text().text() + "\n\n⏰ অনুমোদন পেলে প্রকাশ: ");
          assertThat(post.chat()).isEqualTo(Office.CHAT);
        });
    unit.pass(Duration.ofSeconds(2));
    assertThat(unit.lastSaid()).startsWith("✅ “খবর”-এ প্রকাশিত").doesNotContainPattern("[0-9]");
  }

  @Test
  void an_edition_comes_also_while_sources_can_not_be_read_and_says_which_and_since_when() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    Instant read = Instant.parse("2026-11-17T20:05:00Z");
    unit.news.unreachable =
        List.of(
            new Edition.Silent("নদী-বার্তা", null),
            new Edition.Silent("হাওর-সংবাদ", read.plusSeconds(86400)),
            new Edition.Silent("বিল-সংবাদ", read));
    unit.untilTheMorning();
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts().getFirst().text().text())
        .contains(
            "[e1]",
            "যেসব সূত্র পড়া যায়নি (৩টি): নদী-বার্তা, হাওর-সংবাদ,"
                + " বিল-সংবাদ (শেষবার পড়া গেছে ১৮ নভেম্বর ২০২৬, ০২:০৫)");
  }

  @Test
  void what_was_dropped_may_come_again_what_was_posted_does_not() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1", "e2");
    unit.untilTheMorning();
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    unit.pass(Duration.ofDays(1));
    Issue second = unit.issue();
    assertThat(second.state()).isEqualTo(Issue.State.SKIPPED);
    assertThat(second.standing().why()).isEqualTo(Issue.Why.NOTHING_NEW);
  }

  @Test
  void who_asks_for_the_first_edition_sees_one_even_if_nothing_has_happened_for_long() {
    unit.news.happens(unit.clock.instant().minus(Duration.ofDays(40)), "e1");
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "now");
    unit.pass(Duration.ofSeconds(2));
    assertThat(unit.lastSaid()).contains("[e1]");
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofSeconds(2));
    assertThat(unit.posts()).hasSize(1);
    unit.press(Office.OWNER, "now");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().standing().why())
        .as("the second is of what is new")
        .isEqualTo(Issue.Why.NOTHING_NEW);
  }

  @Test
  void what_nobody_approves_is_not_posted_and_says_so() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    unit.untilTheMorning();
    unit.pass(Duration.ofHours(8));
    assertThat(unit.posts()).isEmpty();
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.NOT_APPROVED);
    assertThat(unit.lastSaid()).contains("সময়মতো অনুমোদন আসেনি");
  }

  @Test
  void what_nobody_approved_is_in_the_next_whatever_was_posted_meanwhile() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    unit.untilTheMorning();
    Issue unapproved = unit.issue();
    unit.happens("e2");
    unit.pass(Duration.ofHours(2));
    unit.press(Office.OWNER, "now");
    unit.pass(Duration.ofSeconds(1));
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.posts().getLast().text().text()).contains("[e2]").doesNotContain("[e1]");
    unit.pass(Duration.ofHours(6));
    assertThat(unit.ledger().issue(unapproved.name().id()).orElseThrow().standing().why())
        .isEqualTo(Issue.Why.NOT_APPROVED);
    unit.pass(Duration.ofHours(16));
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts()).hasSize(2);
    assertThat(unit.posts().getLast().text().text()).contains("[e1]").doesNotContain("[e2]");
  }

  @Test
  void who_may_not_approve_is_not_the_only_one_to_see_what_they_asked_for() {
    long editor = 20;
    unit.role(editor, Role.Status.ADMINISTRATOR, "can_post_messages");
    unit.press(editor, "open");
    unit.press(Office.OWNER, "byme");
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    unit.pass(Duration.ofMinutes(5));
    unit.press(editor, "now");
    unit.pass(Duration.ofSeconds(1));
    assertThat(Said.toast(unit.decide(editor, "approve")))
        .isEqualTo("এই পরিকল্পনায় অনুমোদন করেন শুধু অ্যাডমিন 10।");
    assertThat(unit.deciding(Office.OWNER))
        .contains(Messages.bengali().get(Key.BUTTON_DIGEST_APPROVE));
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void started_again_before_its_hour_a_series_has_its_edition() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    unit.untilTheMorning();
    unit.press(Office.OWNER, "pause");
    unit.pass(Duration.ofMinutes(1));
    unit.press(Office.OWNER, "start");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void at_other_times_an_edition_comes_at_these_and_no_others() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    unit.untilTheMorning();
    unit.decide(Office.OWNER, "approve");
    unit.press(Office.OWNER, "time-10");
    assertThat(unit.issue().state()).as("nine is still an hour").isEqualTo(Issue.State.APPROVED);
    unit.press(Office.OWNER, "time-9");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.lastSaid()).contains("সময় বদলানো হয়েছিল");
    assertThat(unit.deciding(Office.OWNER)).isEmpty();
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts()).isEmpty();
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void in_another_zone_an_edition_comes_at_its_hour_there_and_at_no_other() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    unit.untilTheMorning();
    unit.press(Office.OWNER, "zone-europe-london");
    unit.pass(Duration.ofHours(2));
    assertThat(unit.posts()).isEmpty();
    unit.pass(Duration.ofHours(4));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    assertThat(unit.issue().due().atZone(ZoneId.of("Europe/London")).toLocalTime())
        .isEqualTo(LocalTime.of(9, 0));
  }

  @Test
  void postponed_it_is_posted_later_once() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    unit.untilTheMorning();
    Response postponed = unit.decide(Office.OWNER, "later-60");
    assertThat(postponed.send().toString())
        .contains("প্রকাশের সময়: ২১ নভেম্বর ২০২৬, ১০:০০ (ঢাকা)");
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofMinutes(70));
    assertThat(unit.posts()).isEmpty();
    unit.pass(Duration.ofMinutes(60));
    assertThat(unit.posts()).hasSize(1);
    unit.pass(Duration.ofHours(3));
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void without_the_right_to_post_the_reason_is_told() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    unit.role(Office.BOT, Role.Status.ADMINISTRATOR);
    unit.untilTheMorning();
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.NO_RIGHT);
    assertThat(unit.lastSaid()).contains("আমার সেখানে পোস্ট করার অনুমতি নেই");
  }

  @Test
  void what_somebody_asks_for_on_the_very_minute_of_the_plan_is_not_the_plans() {
    unit.happens("e1");
    unit.untilTheMorning();
    unit.clock.pass(Duration.ofMinutes(55));
    assertThat(unit.clock.instant().atZone(ZoneId.of("Asia/Dhaka")).toLocalTime())
        .isEqualTo(LocalTime.of(9, 0));
    unit.press(Office.OWNER, "now");
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.issue().name().origin()).isEqualTo(Issue.Origin.EDITOR);
    assertThat(unit.issue().state())
        .as("the series is not even started")
        .isEqualTo(Issue.State.WAITING);
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void what_the_plan_wants_falls_with_the_plan() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    unit.untilTheMorning();
    unit.press(Office.OWNER, "pause");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().name().origin()).isEqualTo(Issue.Origin.SCHEDULE);
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.REPLANNED);
    assertThat(unit.lastSaid()).contains("সংকলন থামানো হয়েছিল");
  }

  @Test
  void one_series_in_trouble_holds_no_other_up() {
    unit.press(Office.OWNER, "start");
    Series own = unit.series();
    SeriesId other = new SeriesId(Office.CHAT - 1, SeriesId.Rhythm.DAILY);
    unit.kept(
        new Response(
            List.of(),
            List.of(Press.note(new Series(other, own.home(), own.plan(), own.course(), 0)))));
    unit.troubled.add(other.chat());
    unit.happens("e1");
    unit.untilTheMorning();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    assertThat(unit.ledger().newest(other, 1).getFirst().state()).isEqualTo(Issue.State.PLANNED);
    unit.troubled.clear();
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.ledger().newest(other, 1).getFirst().state())
        .as("the bot is not there")
        .isEqualTo(Issue.State.SKIPPED);
  }

  /** Of several editions a day forty are over in a few days. */
  @Test
  void however_many_editions_came_to_nothing_it_goes_on_where_the_last_one_ended() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.press(Office.OWNER, "items-3");
    unit.happens("e1", "e2", "e3", "e4");
    unit.pass(Duration.ofHours(21));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.posts()).hasSize(1);
    LocalDateTime local = unit.issue().name().local();
    for (int i = 1; i <= 50; i++) {
      Occurrence empty = new Occurrence(local.plusMinutes(i), unit.clock.instant());
      Issue skipped = Issue.planned(Office.SERIES, empty).skipped(Issue.Why.NOTHING_NEW, 0);
      unit.kept(Response.keep(Press.note(skipped)));
    }
    unit.pass(Duration.ofHours(24));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.posts()).as("what had no room then is no news now").hasSize(1);
  }

  @Test
  void one_asked_for_in_the_second_of_the_plans_hour_takes_nobodys_place_whoever_comes_first() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    for (boolean plannedFirst : new boolean[] {true, false}) {
      Instant hour = unit.series().plan().schedule().next(unit.clock.instant()).at();
      unit.clock.set(hour);
      if (plannedFirst) {
        unit.turn();
      }
      unit.press(Office.OWNER, "now");
      unit.press(Office.OWNER, "now");
      unit.turn();
      assertThat(unit.ledger().newest(Office.SERIES, 3))
          .extracting(issue -> issue.name().origin())
          .containsExactlyInAnyOrder(
              Issue.Origin.SCHEDULE, Issue.Origin.EDITOR, Issue.Origin.EDITOR);
    }
  }
}
