package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
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

/** What two administrators have before them while one of them decides. */
final class ViewsTest {

  private static final long COLLEAGUE = 20;
  private static final String[] UNDECIDED = {
    "✅ অনুমোদন", "✏️ বদলান", "⏰ ১ ঘণ্টা পরে", "⏰ ৩ ঘণ্টা পরে", "⏭ বাদ দিন"
  };

  @TempDir Path folder;
  private Office unit;

  @BeforeEach
  void open() {
    unit = new Office(folder.resolve("bot.db"), true);
    unit.role(COLLEAGUE, Role.Status.ADMINISTRATOR, "can_post_messages", "can_delete_messages");
    unit.press(COLLEAGUE, "open");
    unit.press(Office.OWNER, "start");
    unit.news.happens(unit.clock.instant().plusSeconds(60), "e1");
    unit.news.happens(unit.clock.instant().plusSeconds(61), "e2");
    unit.pass(Duration.ofHours(19).plusMinutes(35));
    unit.pass(Duration.ofSeconds(2));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    assertThat(unit.deciding(Office.OWNER)).containsExactly(UNDECIDED);
    assertThat(unit.deciding(COLLEAGUE)).containsExactly(UNDECIDED);
  }

  @AfterEach
  void close() {
    unit.close();
  }

  private void moment() {
    unit.pass(Duration.ofSeconds(2));
    unit.pass(Duration.ofSeconds(2));
  }

  private void posted() {
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    moment();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
  }

  private static List<String> told(Response response, long person) {
    return response.send().stream()
        .filter(outgoing -> outgoing instanceof Outgoing.Send && outgoing.chat() == person)
        .map(outgoing -> ((Outgoing.Send) outgoing).text().text())
        .toList();
  }

  private String preview(long person) {
    return unit.screen(person).stream()
        .map(outgoing ->
            outgoing instanceof Outgoing.Edit edit
                ? edit.text().text()
                : ((Outgoing.Send) outgoing).text().text())
        .filter(text -> text.startsWith("খবরের সংকলন"))
        .reduce("", (one, next) -> next);
  }

  @Test
  void what_one_approves_the_other_can_withdraw_skip_or_have_posted_now() {
    unit.decide(Office.OWNER, "approve");
    moment();
    assertThat(unit.deciding(COLLEAGUE))
        .containsExactly("↩️ অনুমোদন প্রত্যাহার করুন", "⏭ বাদ দিন", "📤 এখনই পোস্ট করুন");
    assertThat(unit.deciding(Office.OWNER))
        .containsExactly("↩️ অনুমোদন প্রত্যাহার করুন", "⏭ বাদ দিন", "📤 এখনই পোস্ট করুন");
  }

  @Test
  void when_it_is_posted_it_can_be_taken_back_and_when_it_is_nothing_says_that_it_stands_there() {
    posted();
    assertThat(unit.deciding(Office.OWNER)).as("preview and news").containsOnly("↩️ তুলে নিন");
    assertThat(unit.deciding(COLLEAGUE)).containsOnly("↩️ তুলে নিন");
    assertThat(preview(Office.OWNER)).endsWith("📤 চ্যানেলে পাঠানো হয়েছে।");
    unit.decide(COLLEAGUE, "undo");
    moment();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.UNDONE);
    assertThat(unit.deciding(Office.OWNER)).isEmpty();
    assertThat(unit.deciding(COLLEAGUE)).isEmpty();
    for (long person : new long[] {Office.OWNER, COLLEAGUE}) {
      assertThat(preview(person)).endsWith("↩️ তুলে নেওয়া হয়েছে।");
      assertThat(unit.screen(person).toString())
          .doesNotContain("✅ “খবর”-এ প্রকাশিত", "📤 চ্যানেলে পাঠানো হয়েছে");
    }
    int before = unit.said.size();
    moment();
    assertThat(unit.said).as("nothing is left to do").hasSize(before);
  }

  @Test
  void when_one_skips_it_the_other_has_nothing_left_to_press() {
    unit.decide(Office.OWNER, "skip");
    moment();
    assertThat(unit.deciding(Office.OWNER)).isEmpty();
    assertThat(unit.deciding(COLLEAGUE)).isEmpty();
  }

  @Test
  void what_nobody_approved_in_time_has_no_buttons_either() {
    unit.pass(Duration.ofHours(8));
    moment();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.SKIPPED);
    assertThat(unit.deciding(COLLEAGUE)).isEmpty();
  }

  @Test
  void what_one_changes_the_other_sees_in_its_place_and_can_approve() {
    Response dropped = unit.decide(Office.OWNER, "drop-0");
    assertThat(told(dropped, COLLEAGUE))
        .containsExactly("“খবর”: অ্যাডমিন 10 সংকলনের ১ নম্বর খবর বাদ দিয়েছেন");
    moment();
    assertThat(preview(COLLEAGUE)).contains("[e2]").doesNotContain("[e1]");
    assertThat(unit.deciding(COLLEAGUE)).containsExactly(UNDECIDED);
    assertThat(told(unit.decide(Office.OWNER, "drop-0"), COLLEAGUE))
        .containsExactly("“খবর”: অ্যাডমিন 10 সংকলনের ১ নম্বর খবর ফিরিয়ে এনেছেন");
    assertThat(Said.changes(unit.decide(COLLEAGUE, "approve"))).isTrue();
  }

  @Test
  void of_many_moves_the_others_are_told_once_and_the_log_has_them_all() {
    assertThat(told(unit.decide(Office.OWNER, "up-1"), COLLEAGUE)).hasSize(1);
    assertThat(told(unit.decide(Office.OWNER, "up-1"), COLLEAGUE)).isEmpty();
    assertThat(unit.ledger().deeds(Office.SERIES, 2))
        .extracting(deed -> deed.what())
        .containsExactly("RAISE", "RAISE");
    unit.clock.pass(Duration.ofMinutes(11));
    assertThat(told(unit.decide(Office.OWNER, "up-1"), COLLEAGUE)).hasSize(1);
  }

  @Test
  void who_postpones_or_approves_is_named_to_the_other_by_what_they_did() {
    assertThat(told(unit.decide(Office.OWNER, "later-60"), COLLEAGUE))
        .containsExactly("“খবর”: অ্যাডমিন 10 সংকলন ১ ঘণ্টা পিছিয়েছেন");
    assertThat(told(unit.decide(COLLEAGUE, "approve"), Office.OWNER))
        .containsExactly("“খবর”: অ্যাডমিন 20 সংকলন অনুমোদন করেছেন");
  }

  @Test
  void who_is_no_administrator_any_more_loses_the_preview_and_sees_no_change() {
    unit.role(COLLEAGUE, Role.Status.MEMBER);
    unit.decide(Office.OWNER, "drop-0");
    moment();
    assertThat(unit.deciding(COLLEAGUE)).isEmpty();
    assertThat(preview(COLLEAGUE)).isEmpty();
  }

  @Test
  void when_one_says_whether_it_arrived_the_other_is_asked_no_longer() {
    unit.decide(Office.OWNER, "approve");
    moment();
    unit.clock.pass(Duration.ofHours(1));
    unit.loseThePost();
    unit.pass(Duration.ofMinutes(5));
    moment();
    assertThat(unit.deciding(COLLEAGUE)).containsExactly("এসেছে", "আসেনি, আবার পাঠান");
    unit.decide(Office.OWNER, "arrived-1");
    moment();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
    assertThat(unit.deciding(Office.OWNER)).isEmpty();
    assertThat(unit.deciding(COLLEAGUE)).isEmpty();
  }

  @Test
  void a_preview_that_arrives_when_it_is_too_late_has_no_buttons_for_long() {
    unit.decide(Office.OWNER, "skip");
    unit.clock.pass(Duration.ofHours(1));
    unit.news.happens(unit.clock.instant(), "e3");
    unit.press(Office.OWNER, "now");
    unit.turn();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    unit.decide(Office.OWNER, "skip");
    moment();
    assertThat(preview(Office.OWNER)).contains("[e3]");
    assertThat(unit.deciding(Office.OWNER)).isEmpty();
  }

  @Test
  void what_takes_several_messages_is_shown_anew_when_it_changes() {
    unit.decide(Office.OWNER, "skip");
    unit.press(Office.OWNER, "items-15");
    for (int i = 10; i < 25; i++) {
      unit.news.happens(unit.clock.instant().plusSeconds(i), "e" + i);
    }
    unit.pass(Duration.ofHours(24));
    moment();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    int before = unit.screen(COLLEAGUE).size();
    unit.decide(Office.OWNER, "drop-0");
    moment();
    assertThat(unit.screen(COLLEAGUE).size()).as("two messages and a notice").isEqualTo(before + 3);
    assertThat(unit.deciding(COLLEAGUE)).containsExactly(UNDECIDED);
    assertThat(Said.changes(unit.decide(COLLEAGUE, "approve"))).isTrue();
    moment();
  }

  @Test
  void while_a_correction_goes_out_the_post_can_still_be_taken_back_after() {
    posted();
    unit.news.changes("e1");
    unit.changed("e1");
    moment();
    moment();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
    assertThat(unit.deciding(COLLEAGUE)).containsOnly("↩️ তুলে নিন");
  }

  @Test
  void while_telegram_is_silent_it_is_asked_ever_more_rarely_and_then_all_is_drawn() {
    posted();
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    unit.role(COLLEAGUE, Role.Status.UNKNOWN);
    Issue later = unit.issue().at(unit.issue().due().plusSeconds(1));
    unit.kept(new Response(List.of(), List.of(Press.note(later))));
    int before = unit.asked.get();
    for (int second = 0; second < 3600; second++) {
      unit.clock.pass(Duration.ofSeconds(1));
      unit.turn();
    }
    assertThat(unit.asked.get() - before).as("in an hour").isBetween(5, 40);
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.role(COLLEAGUE, Role.Status.ADMINISTRATOR, "can_post_messages", "can_delete_messages");
    unit.pass(Duration.ofMinutes(10));
    moment();
    assertThat(unit.ledger().outdated()).isEmpty();
  }

  /** Telegram tells a bot that was put out of a chat nothing about who is what there. */
  private void putOut() {
    unit.role(Office.BOT, Role.Status.OUTSIDE);
    unit.role(Office.OWNER, Role.Status.OUTSIDE);
    unit.role(COLLEAGUE, Role.Status.OUTSIDE);
  }

  @Test
  void when_the_bot_was_put_out_that_is_said_and_nobody_is_called_no_administrator() {
    putOut();
    String gone = Messages.bengali().get(Key.DIGEST_GONE, "খবর");
    assertThat(Said.toast(unit.decide(COLLEAGUE, "approve"))).isEqualTo(gone);
    assertThat(Said.toast(unit.press(Office.OWNER, "menu"))).isEqualTo(gone);
    assertThat(unit.ledger().editors(Office.CHAT)).contains(COLLEAGUE, Office.OWNER);
    unit.pass(Duration.ofHours(8));
    moment();
    assertThat(unit.screen(Office.OWNER).toString())
        .contains(gone)
        .doesNotContain(Messages.bengali().get(Key.DIGEST_NO_ADMIN, "খবর"));
  }

  @Test
  void while_telegram_does_not_say_what_the_bot_is_nobody_loses_anything() {
    putOut();
    unit.role(Office.BOT, Role.Status.UNKNOWN);
    assertThat(Said.toast(unit.decide(COLLEAGUE, "approve")))
        .isEqualTo(Messages.bengali().get(Key.DIGEST_NO_ANSWER));
    assertThat(unit.ledger().editors(Office.CHAT)).contains(COLLEAGUE);
    assertThat(unit.deciding(COLLEAGUE)).containsExactly(UNDECIDED);
  }
}
