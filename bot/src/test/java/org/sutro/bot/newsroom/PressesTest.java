package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.chat.TapCode;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/** Buttons that are pressed late, twice, at the same time, or that never were there. */
final class PressesTest {

  private static final long SOMEBODY = 20;

  @TempDir Path folder;

  /** An edition that waits for an approval. */
  private static void waiting(Office unit) {
    unit.press(Office.OWNER, "start");
    unit.news.happens(unit.clock.instant().plusSeconds(60), "e1");
    unit.news.happens(unit.clock.instant().plusSeconds(61), "e2");
    unit.pass(Duration.ofHours(20));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
  }

  private static String say(Key key, Object... arguments) {
    return Messages.bengali().get(key, arguments);
  }

  @Test
  void what_somebody_has_not_seen_they_do_not_approve_nor_change() {
    try (Office unit = new Office(folder.resolve("bot.db"), true)) {
      unit.role(SOMEBODY, Role.Status.ADMINISTRATOR, "can_post_messages");
      waiting(unit);
      Tap.OfIssue approve = unit.tap("approve");
      Tap.OfIssue drop = unit.tap("drop-1");
      unit.decide(Office.OWNER, "up-1");
      for (Tap.OfIssue old : new Tap.OfIssue[] {approve, drop}) {
        Response answer = unit.press(SOMEBODY, old);
        assertThat(Said.changes(answer)).as(old.act()).isFalse();
        assertThat(Said.toast(answer)).isEqualTo(say(Key.DIGEST_CHANGED));
        assertThat(Said.labels(answer)).as("what it is now").isNotEmpty();
      }
      assertThat(Said.changes(unit.decide(SOMEBODY, "approve"))).isTrue();
    }
  }

  @Test
  void another_header_is_another_text_to_approve() {
    try (Office unit = new Office(folder.resolve("bot.db"), true)) {
      waiting(unit);
      Tap.OfIssue approve = unit.tap("approve");
      unit.press(Office.OWNER, "type-header");
      unit.write(Office.OWNER, "সকালের খবর");
      assertThat(Said.changes(unit.press(Office.OWNER, approve))).isFalse();
      assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    }
  }

  @Test
  void under_an_old_preview_of_what_is_posted_stands_only_what_still_works() {
    try (Office unit = new Office(folder.resolve("bot.db"), true)) {
      waiting(unit);
      unit.decide(Office.OWNER, "approve");
      unit.pass(Duration.ofHours(1));
      Response late = unit.decide(Office.OWNER, "recall");
      assertThat(Said.toast(late)).isEqualTo(say(Key.DIGEST_ALREADY_POSTED));
      assertThat(Said.labels(late)).containsExactly(say(Key.BUTTON_DIGEST_UNDO));
    }
  }

  @Test
  void a_press_counts_once() {
    try (Office unit = new Office(folder.resolve("bot.db"), true)) {
      waiting(unit);
      Response first = unit.decide(Office.OWNER, "approve");
      assertThat(Said.changes(first)).isTrue();
      assertThat(Said.changes(unit.decide(Office.OWNER, "approve"))).isFalse();
      unit.pass(Duration.ofHours(1));
      assertThat(Said.changes(unit.decide(Office.OWNER, "approve"))).isFalse();
      assertThat(Said.changes(unit.decide(Office.OWNER, "undo"))).isTrue();
      assertThat(Said.changes(unit.decide(Office.OWNER, "undo"))).isFalse();
      unit.pass(Duration.ofSeconds(2));
      assertThat(unit.issue().state()).isEqualTo(Issue.State.UNDONE);
      assertThat(unit.said.stream().filter(Outgoing.Post.class::isInstance)).hasSize(1);
      assertThat(unit.said.stream().filter(Outgoing.Delete.class::isInstance)).hasSize(1);
    }
  }

  @Test
  void one_person_gets_ten_editions_of_the_moment_a_day_and_is_told_kindly() {
    try (Office unit = new Office(folder.resolve("bot.db"), true)) {
      unit.role(SOMEBODY, Role.Status.ADMINISTRATOR, "can_post_messages");
      unit.press(Office.OWNER, "start");
      for (int i = 0; i < PlanDesk.MOST_ASKED; i++) {
        assertThat(Said.changes(unit.press(SOMEBODY, "now"))).isTrue();
        unit.pass(Duration.ofMinutes(1));
      }
      Response one = unit.press(SOMEBODY, "now");
      assertThat(Said.changes(one)).isFalse();
      assertThat(Said.toast(one)).contains("দিনে সর্বোচ্চ ১০ বার");
      SeriesId weekly = new SeriesId(Office.CHAT, SeriesId.Rhythm.WEEKLY);
      assertThat(Said.changes(unit.press(SOMEBODY, new Tap.OfSeries(weekly, "now")))).isFalse();
      assertThat(Said.changes(unit.press(Office.OWNER, "now"))).as("others may").isTrue();
      unit.pass(Duration.ofDays(1));
      assertThat(Said.changes(unit.press(SOMEBODY, "now"))).isTrue();
    }
  }

  @Test
  void of_two_decisions_at_the_same_time_one_is_made() {
    try (Office unit = new Office(folder.resolve("bot.db"), true)) {
      waiting(unit);
      Tap.OfIssue approve = unit.tap("approve");
      Tap.OfIssue skip = unit.tap("skip");
      Response one = unit.decided(Office.OWNER, approve);
      Response other = unit.decided(Office.OWNER, skip);
      assertThat(unit.ledger().keep(one, unit.clock.instant())).isTrue();
      assertThat(unit.ledger().keep(other, unit.clock.instant())).isFalse();
      assertThat(unit.issue().state()).isEqualTo(Issue.State.APPROVED);
    }
  }

  @Test
  void made_up_data_do_nothing() {
    long seed = Long.getLong("sutro.seed", 20261129);
    Random random = new Random(seed);
    try (Office unit = new Office(folder.resolve("bot.db"), true)) {
      waiting(unit);
      Series series = unit.series();
      Issue issue = unit.issue();
      String signs = "0123456789abcdefghijklmnopqrstuvwxyz-:";
      for (int i = 0; i < 3000; i++) {
        StringBuilder data = new StringBuilder(random.nextBoolean() ? "1:i:" : "1:j:");
        random
            .ints(random.nextInt(30), 0, signs.length())
            .forEach(at -> data.append(signs.charAt(at)));
        if (TapCode.decode(data.toString()) instanceof Tap.OfDigest tap) {
          assertThat(Said.changes(unit.press(SOMEBODY, tap)))
              .as("%s, seed %d", data, seed)
              .isFalse();
        }
      }
      for (String act : new String[] {"drop-99", "up--1", "later-1", "other-", "arrived-1", "x"}) {
        assertThat(Said.changes(unit.decide(Office.OWNER, act))).as(act).isFalse();
      }
      for (String choice :
          new String[] {"day-9", "time-77", "items-0", "zone-moon", "type-x", "y"}) {
        assertThat(Said.changes(unit.press(Office.OWNER, choice))).as(choice).isFalse();
      }
      Tap elsewhere = new Tap.OfSeries(new SeriesId(-1_009L, SeriesId.Rhythm.DAILY), "pause");
      assertThat(Said.changes(unit.press(Office.OWNER, (Tap.OfDigest) elsewhere))).isFalse();
      assertThat(unit.series()).isEqualTo(series);
      assertThat(unit.issue()).isEqualTo(issue);
      assertThat(Arrays.asList(issue.state())).containsExactly(Issue.State.WAITING);
    }
  }
}
