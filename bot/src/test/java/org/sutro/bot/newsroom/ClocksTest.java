package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Role;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.store.Quarantine;

/** Editions on a machine that sleeps, whose clock is wrong, or whose plan goes by another clock. */
final class ClocksTest {

  @TempDir Path folder;
  private Office unit;

  @BeforeEach
  void open() {
    unit = new Office(folder.resolve("bot.db"), true);
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.pass(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    unit.close();
  }

  private List<String> told() {
    return unit.said.stream()
        .filter(Outgoing.Send.class::isInstance)
        .map(outgoing -> ((Outgoing.Send) outgoing).text().text())
        .toList();
  }

  @Test
  void a_month_asleep_is_one_message_however_many_editions_a_day_were_missed() {
    unit.press(Office.OWNER, "time-18");
    unit.said.clear();
    unit.pass(Duration.ofDays(30));
    assertThat(told())
        .singleElement()
        .asString()
        .contains("“খবর”", "৫৯টি সংকলন", "১৮:০০", "সময়টায় আমি বন্ধ ছিলাম");
    unit.happens("e1");
    unit.pass(Duration.ofHours(6));
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void a_clock_that_was_ahead_for_a_while_costs_no_edition() {
    for (Duration ahead :
        List.of(Duration.ofHours(23), Duration.ofDays(10), Duration.ofDays(365))) {
      unit.clock.pass(ahead);
      unit.pass(Duration.ofMinutes(1));
      unit.clock.pass(ahead.negated());
      unit.pass(Duration.ofMinutes(1));
      unit.said.clear();
      unit.happens("after " + ahead);
      unit.pass(Duration.ofHours(20).plusMinutes(30));
      assertThat(unit.posts())
          .as(ahead.toString())
          .singleElement()
          .satisfies(post -> assertThat(post.text().text()).contains("[after " + ahead + "]"));
      unit.pass(Duration.ofHours(3).plusMinutes(28));
      assertThat(unit.posts()).hasSize(1);
    }
  }

  @Test
  void what_rested_by_a_clock_that_was_ahead_rests_no_longer() {
    unit.press(Office.OWNER, "byany");
    unit.happens("e1");
    unit.untilTheMorning();
    unit.decide(Office.OWNER, "approve");
    Duration ahead = Duration.ofMinutes(20);
    unit.pass(ahead); // looks at the sources and the approver
    unit.clock.pass(ahead.negated());
    unit.news.takesBack("e1");
    unit.pass(Duration.ofMinutes(2));
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.OUTDATED);
  }

  @Test
  void words_asked_for_while_the_clock_was_ahead_are_not_waited_for_until_then() {
    unit.clock.pass(Duration.ofDays(30));
    unit.press(Office.OWNER, "type-header");
    unit.clock.pass(Duration.ofDays(-30));
    assertThat(unit.write(Office.OWNER, "ইরান কি তেল রপ্তানি বাড়িয়েছে?")).isFalse();
  }

  @Test
  void an_index_that_is_waited_for_by_a_clock_that_was_ahead_holds_nothing_up() {
    unit.happens("e1");
    unit.news.isRead = false;
    Duration ahead = Duration.ofHours(5);
    unit.clock.pass(Duration.ofHours(20).plusMinutes(35).plus(ahead));
    unit.pass(Duration.ZERO);
    assertThat(unit.issue().state()).isEqualTo(Issue.State.PLANNED);
    unit.clock.pass(ahead.negated());
    unit.pass(Duration.ZERO);
    unit.pass(Press.PATIENCE);
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void times_that_the_clocks_skip_are_one_edition_and_nothing_is_said_to_be_missed() {
    unit.press(Office.OWNER, "zone-europe-london");
    unit.press(Office.OWNER, "type-times");
    unit.write(Office.OWNER, "1:15, 1:45");
    unit.clock.set(Instant.parse("2027-03-28T00:30:00Z"));
    unit.happens("e1");
    unit.pass(Duration.ofMinutes(1));
    unit.said.clear();
    unit.clock.set(Instant.parse("2027-03-28T01:00:00Z"));
    unit.pass(Duration.ZERO);
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.posts()).hasSize(1);
    assertThat(told()).noneMatch(text -> text.contains("প্রকাশিত হয়নি"));
  }

  @Test
  void an_edition_of_a_time_that_the_clocks_skip_is_called_by_the_hour_at_which_it_is_posted() {
    unit.press(Office.OWNER, "byany");
    unit.press(Office.OWNER, "zone-europe-london");
    unit.press(Office.OWNER, "type-times");
    unit.write(Office.OWNER, "1:30");
    unit.clock.set(Instant.parse("2027-03-28T00:30:00Z"));
    unit.happens("e1");
    unit.pass(Duration.ofMinutes(2));
    unit.decide(Office.OWNER, "approve");
    unit.clock.set(Instant.parse("2027-03-28T01:00:00Z"));
    unit.pass(Duration.ZERO);
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.posts()).hasSize(1);
    assertThat(unit.lastSaid()).startsWith("✅ “খবর”-এ প্রকাশিত: ২৮ মার্চ ২০২৭, ০২:০০-এর সংকলন");
  }

  @Test
  void what_was_posted_while_the_clock_was_ahead_is_not_posted_again() {
    unit.happens("e1");
    unit.clock.pass(Duration.ofDays(3).minusHours(3));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.posts()).hasSize(1);
    unit.clock.pass(Duration.ofDays(3).minusHours(3).negated());
    unit.happens("e2");
    for (int day = 0; day < 4; day++) {
      unit.pass(Duration.ofDays(1));
      unit.pass(Duration.ofMinutes(1));
    }
    assertThat(unit.posts()).hasSize(2);
    assertThat(unit.posts().getLast().text().text()).contains("[e2]").doesNotContain("[e1]");
  }

  @Test
  void what_waits_for_an_hour_far_off_goes_until_that_is_near() {
    unit.press(Office.OWNER, "byany");
    unit.happens("e1");
    unit.clock.pass(Duration.ofDays(5).plusHours(20));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    unit.clock.pass(Duration.ofDays(5).plusHours(20).negated());
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.ledger().open()).isEmpty();
    unit.pass(Duration.ofHours(20));
    unit.decide(Office.OWNER, "approve");
    assertThat(unit.ledger().open())
        .singleElement()
        .satisfies(issue -> assertThat(issue.state()).isEqualTo(Issue.State.WAITING));
  }

  @Test
  void a_clock_that_was_behind_for_a_while_posts_nothing_twice_and_tells_nothing_untrue() {
    unit.happens("e1");
    for (int day = 0; day < 4; day++) {
      unit.pass(Duration.ofDays(1));
      unit.pass(Duration.ofMinutes(1));
    }
    unit.said.clear();
    unit.clock.pass(Duration.ofDays(-4));
    unit.pass(Duration.ofMinutes(1));
    unit.clock.pass(Duration.ofDays(4));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.posts()).isEmpty();
    assertThat(told()).isEmpty();
  }

  @Test
  void a_time_that_had_its_edition_has_none_in_another_zone_and_the_page_says_so() {
    unit.happens("e1");
    unit.pass(Duration.ofHours(20).plusMinutes(30));
    assertThat(unit.posts()).hasSize(1);
    LocalDate today = unit.issue().name().local().toLocalDate();
    Response changed = unit.press(Office.OWNER, "zone-europe-london");
    assertThat(changed.send().toString())
        .contains(next(today.plusDays(1).atTime(9, 0)))
        .doesNotContain(next(today.atTime(9, 0)));
    unit.happens("e2");
    unit.pass(Duration.ofHours(10));
    assertThat(unit.posts()).hasSize(1);
    unit.pass(Duration.ofHours(20));
    assertThat(unit.posts()).hasSize(2);
    assertThat(unit.posts().getLast().text().text()).contains("[e2]").doesNotContain("[e1]");
  }

  @Test
  void a_time_at_which_nothing_was_new_has_its_edition_in_another_zone_as_the_page_says() {
    unit.pass(Duration.ofHours(20).plusMinutes(30));
    LocalDate today = unit.issue().name().local().toLocalDate();
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.NOTHING_NEW);
    assertThat(unit.press(Office.OWNER, "zone-europe-london").send().toString())
        .contains(next(today.atTime(9, 0)));
    unit.happens("e1");
    unit.pass(Duration.ofHours(7));
    assertThat(unit.posts()).hasSize(1);
  }

  private static String next(LocalDateTime local) {
    Messages messages = Messages.bengali();
    return messages.get(Key.DIGEST_NEXT, messages.moment(local.atZone(ZoneId.of("Europe/London"))));
  }

  @Test
  void what_was_missed_asleep_is_told_when_the_line_is_awake_too() {
    unit.said.clear();
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    unit.role(Office.BOT, Role.Status.UNKNOWN);
    unit.pass(Duration.ofDays(30));
    unit.pass(Duration.ofSeconds(2));
    assertThat(told()).isEmpty();
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.role(Office.BOT, Role.Status.ADMINISTRATOR, "can_post_messages");
    unit.pass(Duration.ofSeconds(2));
    unit.pass(Duration.ofMinutes(1));
    assertThat(told()).singleElement().asString().contains("“খবর”", "সময়টায় আমি বন্ধ ছিলাম");
    unit.happens("e1");
    unit.pass(Duration.ofDays(1));
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void editions_that_go_when_the_clock_is_set_back_wait_for_somebody_who_can_be_told() {
    unit.press(Office.OWNER, "byany");
    unit.happens("e1");
    Duration ahead = Duration.ofDays(5).plusHours(20);
    unit.clock.pass(ahead);
    unit.pass(Duration.ofMinutes(1));
    unit.clock.pass(ahead.negated());
    unit.said.clear();
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.ledger().open()).hasSize(1);
    assertThat(told()).isEmpty();
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.ledger().open()).isEmpty();
    assertThat(told()).singleElement().asString().contains("প্রকাশিত হয়নি");
  }

  @Test
  void a_backup_put_back_by_a_clock_that_was_ahead_costs_no_news_of_the_days_after() {
    Duration ahead = Duration.ofDays(5);
    unit.close();
    Quarantine.impose(folder.resolve("bot.db"), unit.clock.instant().plus(ahead));
    unit = unit.reopened(folder.resolve("bot.db"));
    unit.pass(Duration.ofMinutes(1));
    unit.happens("e1");
    unit.pass(Duration.ofHours(20).plusMinutes(30));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.posts())
        .singleElement()
        .satisfies(post -> assertThat(post.text().text()).contains("[e1]"));
  }

  @Test
  void an_edition_that_was_open_while_the_clock_was_ahead_has_its_hour_once_more() {
    unit.press(Office.OWNER, "byany");
    unit.clock.pass(Duration.ofHours(19).plusMinutes(35)); // 8:05 in Dhaka
    for (int hours = 7; hours < 24; hours += 4) {
      String event = "e" + hours;
      unit.happens(event);
      unit.pass(Duration.ofMinutes(5));
      unit.decide(Office.OWNER, "approve");
      Duration ahead = Duration.ofHours(hours);
      unit.pass(ahead);
      assertThat(unit.issue().standing().why()).as("%d hours", hours).isEqualTo(Issue.Why.MISSED);
      unit.clock.pass(ahead.negated());
      unit.pass(Duration.ofMinutes(5));
      assertThat(unit.issue().state()).as("%d hours", hours).isEqualTo(Issue.State.WAITING);
      unit.decide(Office.OWNER, "approve");
      unit.said.clear();
      unit.pass(Duration.ofMinutes(45));
      unit.pass(Duration.ofMinutes(1));
      assertThat(unit.posts())
          .as("%d hours", hours)
          .singleElement()
          .satisfies(post -> assertThat(post.text().text()).contains("[" + event + "]"));
      unit.clock.pass(Duration.ofHours(23).plusMinutes(4)); // 8:05 on the day after
    }
  }

  @Test
  void an_edition_that_nobody_approved_by_a_clock_that_was_ahead_can_be_approved_at_its_hour() {
    unit.press(Office.OWNER, "byany");
    unit.happens("e1");
    unit.untilTheMorning();
    Duration ahead = Duration.ofHours(10);
    unit.pass(ahead);
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.NOT_APPROVED);
    unit.clock.pass(ahead.negated());
    Messages messages = Messages.bengali();
    String nine = messages.moment(unit.issue().name().local().atZone(ZoneId.of("Asia/Dhaka")));
    assertThat(unit.press(Office.OWNER, "menu").send().toString())
        .contains(messages.get(Key.DIGEST_NEXT, nine));
    unit.pass(Duration.ofMinutes(1));
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.posts()).hasSize(1);
  }
}
