package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Part;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.store.Outbox;

/** Telegram does not answer who is what in a chat: nothing is decided, and nothing is lost. */
final class SilentTelegramTest {

  @AutoClose private final Office unit;

  SilentTelegramTest(@TempDir Path folder) {
    unit = new Office(folder.resolve("bot.db"), true);
  }

  @Test
  void while_telegram_does_not_say_who_may_approve_the_preview_waits() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    unit.untilTheMorning();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.PLANNED);
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    assertThat(unit.lastSaid()).contains("[e1]");
  }

  @Test
  void that_it_is_posted_is_told_when_telegram_says_to_whom() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    unit.untilTheMorning();
    unit.decide(Office.OWNER, "approve");
    unit.clock.pass(Duration.ofHours(1));
    unit.turn();
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.posts()).hasSize(1);
    assertThat(unit.issue().state()).isEqualTo(Issue.State.SENDING);
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.pass(Duration.ofMinutes(1));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
    assertThat(unit.lastSaid()).startsWith("✅ “খবর”-এ প্রকাশিত");
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void a_series_is_not_gone_because_telegram_does_not_say_what_the_bot_may() {
    unit.press(Office.OWNER, "start");
    unit.role(Office.BOT, Role.Status.UNKNOWN);
    unit.letIn(Office.OWNER);
    assertThat(unit.series().isOn()).isTrue();
  }

  @Test
  void let_into_a_channel_while_telegram_is_silent_it_offers_a_plan_that_waits_for_its_answer() {
    unit.putOut(Office.OWNER);
    unit.role(Office.BOT, Role.Status.UNKNOWN);
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    unit.letIn(Office.OWNER);
    assertThat(unit.series().course().state()).isEqualTo(Series.State.OFFERED);
    unit.press(Office.OWNER, "start");
    assertThat(unit.series().isOn()).as("while nobody says who may").isFalse();
    unit.role(Office.OWNER, Role.Status.MEMBER);
    unit.press(Office.OWNER, "start");
    assertThat(unit.series().isOn()).as("of a member").isFalse();
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.role(Office.BOT, Role.Status.ADMINISTRATOR, "can_post_messages");
    unit.press(Office.OWNER, "start");
    assertThat(unit.series().isOn()).isTrue();
  }

  @Test
  void who_is_known_to_be_no_administrator_is_offered_nothing_while_the_rest_is_unknown() {
    unit.putOut(Office.OWNER);
    unit.role(Office.BOT, Role.Status.UNKNOWN);
    unit.role(20, Role.Status.MEMBER);
    assertThat(unit.letIn(20)).isEqualTo(Response.NOTHING);
    assertThat(unit.series().course().state()).isEqualTo(Series.State.GONE);
  }

  @Test
  void words_typed_while_telegram_does_not_answer_can_be_typed_again() {
    unit.press(Office.OWNER, "type-header");
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    assertThat(unit.write(Office.OWNER, "সকালের খবর")).isTrue();
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.lastSaid()).isEqualTo("টেলিগ্রাম এখন উত্তর দিচ্ছে না। একটু পরে আবার লিখুন।");
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.write(Office.OWNER, "সকালের খবর");
    assertThat(unit.series().plan().look().frame().header()).isEqualTo("সকালের খবর");
  }

  @Test
  void who_asks_for_their_digests_while_telegram_does_not_answer_is_told_so() {
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    unit.ask(Office.OWNER);
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.lastSaid()).isEqualTo("টেলিগ্রাম এখন উত্তর দিচ্ছে না। একটু পরে আবার লিখুন।");
  }

  /** A post is on its way, and so late that it is not sent any more. */
  private void tooOld() {
    unit.untilItIsSent();
    Outbox.Parcel next = unit.outbox().next(unit.clock.instant(), Set.of()).orElseThrow();
    while (!(next.outgoing() instanceof Outgoing.Post)) {
      unit.outbox().sent(next, 0);
      next = unit.outbox().next(unit.clock.instant(), Set.of()).orElseThrow();
    }
    unit.outbox().failed(next, Part.TOO_OLD);
  }

  @Test
  void that_telegram_was_out_of_reach_for_too_long_is_told_when_it_is_in_reach() {
    tooOld();
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    unit.pass(Duration.ofSeconds(2));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.SENDING);
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.pass(Duration.ofMinutes(1));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.UNREACHED);
    assertThat(unit.lastSaid())
        .contains("প্রকাশিত হয়নি", Messages.bengali().get(Key.DIGEST_WHY_UNREACHED));
  }

  @Test
  void that_nobody_approved_is_told_when_telegram_says_to_whom() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    unit.untilTheMorning();
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    unit.pass(Duration.ofHours(8));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.pass(Duration.ofMinutes(1));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.NOT_APPROVED);
    assertThat(unit.lastSaid()).contains("প্রকাশিত হয়নি");
  }

  @Test
  void that_the_bot_may_not_post_is_told_when_telegram_says_to_whom() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.happens("e1");
    unit.role(Office.BOT, Role.Status.MEMBER);
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    unit.pass(Duration.ofHours(20).plusMinutes(31));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.PLANNED);
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.NO_RIGHT);
    assertThat(unit.lastSaid()).contains("প্রকাশিত হয়নি");
  }

  @Test
  void that_a_post_could_not_be_taken_back_is_told_when_telegram_says_to_whom() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.happens("e1");
    unit.pass(Duration.ofHours(20).plusMinutes(31));
    unit.pass(Duration.ofMinutes(1));
    unit.refused = Outgoing.Delete.class::isInstance;
    unit.decide(Office.OWNER, "undo");
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.UNDOING);
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.pass(Duration.ofMinutes(1));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.lastSaid()).contains("বার্তা মোছার অধিকার দিয়ে আবার চেষ্টা করুন");
  }

  @Test
  void while_telegram_is_silent_no_edition_is_put_together_again_and_again() {
    unit.press(Office.OWNER, "start");
    unit.pass(Duration.ofMinutes(1));
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    int before = unit.news.composed();
    unit.happens("e1");
    unit.untilTheMorning();
    for (int turn = 0; turn < 10; turn++) {
      unit.pass(Duration.ofSeconds(1));
    }
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    assertThat(unit.news.composed()).isEqualTo(before + 1);
  }

  @Test
  void that_nothing_is_new_waits_for_whoever_can_be_told_and_is_found_out_once() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "now");
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    int before = unit.news.composed();
    for (int turn = 0; turn < 10; turn++) {
      unit.pass(Duration.ofSeconds(1));
    }
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.NOTHING_NEW);
    assertThat(unit.news.composed()).isLessThanOrEqualTo(before + 2);
  }

  @Test
  void that_everybody_may_approve_from_now_on_is_told_when_telegram_says_to_whom() {
    long other = 20;
    unit.role(other, Role.Status.ADMINISTRATOR, "can_post_messages");
    unit.press(other, "open");
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "byme");
    unit.happens("e1");
    unit.role(Office.OWNER, Role.Status.MEMBER);
    unit.role(other, Role.Status.UNKNOWN);
    unit.untilTheMorning();
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.series().plan().release().by()).containsExactly(Office.OWNER);
    unit.role(other, Role.Status.ADMINISTRATOR, "can_post_messages");
    unit.pass(Duration.ofMinutes(1));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.series().plan().release().by()).isEmpty();
    assertThat(unit.said.toString()).contains(Messages.bengali().get(Key.DIGEST_REPLACED, "খবর"));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
  }
}
