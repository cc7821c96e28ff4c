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
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Role;

/** What becomes of an edition, and what people are told of how it stands. */
final class StandingTest {

  private static final long COLLEAGUE = 20;
  private static final String NOW = "📤 এখনই পোস্ট করুন";

  @TempDir Path folder;
  private Office unit;

  @BeforeEach
  void open() {
    unit = new Office(folder.resolve("bot.db"), true);
    unit.press(Office.OWNER, "start");
    unit.happens("e1", "e2");
    unit.untilTheMorning();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
  }

  @AfterEach
  void close() {
    unit.close();
  }

  /** The message somebody has before them last. */
  private String lastOnScreen(long person) {
    return text(unit.screen(person).getLast());
  }

  private static String text(Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Send send -> send.text().text();
      case Outgoing.Edit edit -> edit.text().text();
      default -> "";
    };
  }

  private static List<String> said(Response response, long person) {
    return response.send().stream()
        .filter(outgoing -> outgoing.chat() == person)
        .map(StandingTest::text)
        .toList();
  }

  private void aMoment() {
    unit.pass(Duration.ofSeconds(2));
    unit.pass(Duration.ofSeconds(2));
  }

  @Test
  void what_was_skipped_is_news_for_the_next_edition_and_whoever_skips_it_is_told_so() {
    unit.decide(Office.OWNER, "skip");
    aMoment();
    assertThat(lastOnScreen(Office.OWNER)).contains("[e1]", "পরের সংকলনে আবার আসতে পারে");
    unit.happens("e3");
    unit.pass(Duration.ofDays(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    assertThat(unit.lastSaid()).contains("[e1]", "[e2]", "[e3]");
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    unit.pass(Duration.ofDays(1));
    assertThat(unit.issue().standing().why())
        .as("once posted it is told")
        .isEqualTo(Issue.Why.NOTHING_NEW);
  }

  @Test
  void who_wants_one_now_while_one_waits_with_all_there_is_is_shown_that_one() {
    Issue waiting = unit.issue();
    unit.press(Office.OWNER, "now");
    aMoment();
    List<Outgoing> screen = unit.screen(Office.OWNER);
    assertThat(text(screen.get(screen.size() - 2))).contains("আগে থেকেই তৈরি আছে", "০৯:০০");
    assertThat(text(screen.getLast())).contains("[e1]", "[e2]");
    unit.press(Office.OWNER, unit.tap(unit.series(), waiting, "approve"));
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void what_one_asked_for_and_the_other_holds_when_both_are_made_anew_is_told_to_people() {
    unit.pass(Duration.ofHours(2));
    unit.happens("e3");
    unit.pass(Duration.ofMinutes(5));
    unit.press(Office.OWNER, "now");
    aMoment();
    unit.said.clear();
    unit.press(Office.OWNER, "items-10");
    aMoment();
    assertThat(unit.said).noneMatch(outgoing -> outgoing.chat() == 0);
    assertThat(unit.lastSaid()).contains("নতুন কিছু");
  }

  @Test
  void under_a_preview_stands_what_was_decided_and_the_post_is_without_it() {
    String approved = said(unit.decide(Office.OWNER, "approve"), Office.OWNER).getLast();
    assertThat(approved).contains("অনুমোদিত", "নভেম্বর ২০২৬, ০৯:০০ (ঢাকা)");
    assertThat(said(unit.decide(Office.OWNER, "recall"), Office.OWNER).getLast())
        .doesNotContain("অনুমোদিত");
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts().getFirst().text().text()).doesNotContain("অনুমোদিত");
  }

  @Test
  void put_off_it_says_until_when_by_the_day_and_the_clock_of_the_plan() {
    Response later = unit.decide(Office.OWNER, "later-60");
    assertThat(Said.toast(later)).contains("নভেম্বর ২০২৬, ১০:০০", "ঢাকা");
    assertThat(said(later, Office.OWNER).getLast()).contains("১০:০০ (ঢাকা)");
  }

  @Test
  void pressed_twice_on_a_slow_line_it_is_put_off_once_and_further_by_what_is_shown_then() {
    unit.decide(Office.OWNER, "later-60");
    Response again = unit.decide(Office.OWNER, "later-60");
    assertThat(Said.changes(again)).isFalse();
    assertThat(Said.toast(again)).contains("১০:০০");
    assertThat(unit.issue().due()).isEqualTo(unit.clock.instant().plus(Duration.ofMinutes(115)));
    unit.decide(Office.OWNER, "later-240");
    assertThat(unit.issue().due()).isEqualTo(unit.clock.instant().plus(Duration.ofMinutes(295)));
    assertThat(Said.changes(unit.decide(Office.OWNER, "later-9999"))).isFalse();
  }

  @Test
  void a_new_administrator_is_shown_what_waits_for_a_decision() {
    unit.role(COLLEAGUE, Role.Status.ADMINISTRATOR, "can_post_messages");
    Response asked = unit.ask(COLLEAGUE);
    assertThat(said(asked, COLLEAGUE)).anyMatch(text -> text.contains("[e1]"));
    aMoment();
    assertThat(unit.deciding(COLLEAGUE)).contains("✅ অনুমোদন");
    assertThat(said(unit.ask(COLLEAGUE), COLLEAGUE))
        .as("it lies before them already")
        .noneMatch(text -> text.contains("[e1]"));
    unit.press(Office.OWNER, "byme");
    long third = 30;
    unit.role(third, Role.Status.ADMINISTRATOR, "can_post_messages");
    assertThat(said(unit.ask(third), third))
        .as("somebody else approves")
        .noneMatch(text -> text.contains("[e1]"));
  }

  @Test
  void that_it_can_be_taken_back_is_not_promised_of_a_post_nobody_knows_the_number_of() {
    unit.decide(Office.OWNER, "approve");
    unit.clock.pass(Duration.ofHours(1));
    unit.loseThePost();
    unit.pass(Duration.ofMinutes(2));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.DOUBTFUL);
    unit.pass(Duration.ofMinutes(2));
    unit.press(Office.OWNER, unit.tap("arrived-1"));
    aMoment();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
    assertThat(unit.lastSaid())
        .startsWith("✅ “খবর”-এ প্রকাশিত")
        .doesNotContain("তুলে নেওয়া যাবে।");
    assertThat(unit.lastSaid()).contains("চ্যানেলে নিজে মুছে দিন");
    assertThat(unit.deciding(Office.OWNER)).isEmpty();
  }

  @Test
  void the_others_hear_by_name_who_did_it() {
    unit.role(COLLEAGUE, Role.Status.ADMINISTRATOR, "can_post_messages");
    unit.press(COLLEAGUE, "open");
    assertThat(said(unit.decide(Office.OWNER, "approve"), COLLEAGUE))
        .containsExactly("“খবর”: অ্যাডমিন 10 সংকলন অনুমোদন করেছেন");
    unit.press(Office.OWNER, "byme");
    assertThat(said(unit.press(COLLEAGUE, "post"), COLLEAGUE).getLast())
        .contains("অনুমোদন করেন শুধু অ্যাডমিন 10");
  }

  @Test
  void put_out_of_the_channel_it_does_not_say_that_somebody_paused_the_digest() {
    unit.role(Office.BOT, Role.Status.OUTSIDE);
    unit.putOut(Office.OWNER);
    aMoment();
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.NO_RIGHT);
  }

  @Test
  void who_wants_posts_pinned_hears_at_once_that_the_bot_may_not() {
    assertThat(Said.toast(unit.press(Office.OWNER, "pin"))).contains("পিন করার অনুমতি আমার নেই");
    Response now = unit.press(Office.OWNER, "now");
    assertThat(said(now, Office.OWNER)).anyMatch(text -> text.contains("পিন করার অনুমতি আমার নেই"));
    assertThat(Said.toast(unit.press(Office.OWNER, "pin"))).as("not any more").isEmpty();
    unit.role(Office.BOT, Role.Status.ADMINISTRATOR, "can_post_messages", "can_edit_messages");
    assertThat(Said.toast(unit.press(Office.OWNER, "pin"))).isEmpty();
  }

  @Test
  void a_stranger_who_makes_a_button_up_does_not_learn_what_the_channel_is_called() {
    long stranger = 99;
    assertThat(unit.press(stranger, "open").toString()).doesNotContain("খবর");
    assertThat(unit.decide(stranger, "approve").toString()).doesNotContain("খবর");
  }

  @Test
  void a_preview_says_at_what_hour_it_is_posted_once_somebody_approves() {
    assertThat(lastOnScreen(Office.OWNER))
        .endsWith("⏰ অনুমোদন পেলে প্রকাশ: ২১ নভেম্বর ২০২৬, ০৯:০০ (ঢাকা)।");
    unit.press(Office.OWNER, unit.tap("skip"));
    aMoment();
    unit.press(Office.OWNER, "now");
    aMoment();
    assertThat(lastOnScreen(Office.OWNER)).endsWith("⏰ অনুমোদন পেলে সঙ্গে সঙ্গে প্রকাশ হবে।");
  }

  @Test
  void what_was_put_off_by_mistake_can_be_posted_now_and_taken_back_like_any_other() {
    assertThat(unit.deciding(Office.OWNER)).doesNotContain(NOW);
    unit.decide(Office.OWNER, "later-180");
    aMoment();
    unit.press(Office.OWNER, unit.shown(Office.OWNER, NOW));
    aMoment();
    assertThat(unit.posts()).hasSize(1);
    assertThat(unit.issue().standing().state()).isEqualTo(Issue.State.POSTED);
    unit.press(Office.OWNER, unit.tap("undo"));
    aMoment();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.UNDONE);
    unit.pass(Duration.ofHours(5));
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void what_is_approved_can_be_posted_before_its_hour_and_is_not_posted_again_then() {
    unit.role(COLLEAGUE, Role.Status.ADMINISTRATOR, "can_post_messages");
    unit.press(COLLEAGUE, "open");
    unit.decide(Office.OWNER, "approve");
    aMoment();
    Response now = unit.press(Office.OWNER, unit.shown(Office.OWNER, NOW));
    assertThat(said(now, Office.OWNER).getLast()).endsWith("✅ অনুমোদিত। এখনই প্রকাশ করা হচ্ছে।");
    assertThat(said(now, COLLEAGUE))
        .containsExactly("“খবর”: অ্যাডমিন 10 সংকলন এখনই পোস্ট করতে বলেছেন");
    assertThat(Said.changes(unit.decide(Office.OWNER, "now"))).as("pressed twice").isFalse();
    aMoment();
    unit.pass(Duration.ofHours(3));
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void only_who_may_approve_has_it_posted_now_and_what_they_had_before_them() {
    unit.role(COLLEAGUE, Role.Status.ADMINISTRATOR, "can_post_messages");
    unit.press(Office.OWNER, "byme");
    aMoment();
    unit.decide(Office.OWNER, "later-60");
    Response denied = unit.decide(COLLEAGUE, "now");
    assertThat(Said.changes(denied)).isFalse();
    assertThat(Said.toast(denied)).contains("অনুমোদন করেন শুধু অ্যাডমিন 10");
    Tap.OfIssue before = unit.tap("now");
    unit.decide(Office.OWNER, "drop-0");
    assertThat(Said.changes(unit.press(Office.OWNER, before))).isFalse();
    unit.decide(Office.OWNER, "drop-1");
    assertThat(Said.toast(unit.decide(Office.OWNER, "now"))).contains("ফিরিয়ে আনলে");
    unit.decide(Office.OWNER, "drop-1");
    unit.decide(Office.OWNER, "approve");
    assertThat(Said.changes(unit.decide(COLLEAGUE, "now"))).isFalse();
    assertThat(unit.posts()).isEmpty();
  }

  @Test
  void recalled_after_all_it_says_that_an_approval_posts_it_at_once() {
    unit.decide(Office.OWNER, "approve");
    unit.decide(Office.OWNER, "now");
    assertThat(said(unit.decide(Office.OWNER, "recall"), Office.OWNER).getLast())
        .endsWith("⏰ অনুমোদন পেলে সঙ্গে সঙ্গে প্রকাশ হবে।");
    unit.pass(Duration.ofHours(2));
    assertThat(unit.posts()).isEmpty();
  }

  @Test
  void who_takes_out_everything_is_not_told_that_nothing_happened() {
    unit.decide(Office.OWNER, "drop-0");
    unit.decide(Office.OWNER, "drop-1");
    assertThat(said(unit.decide(Office.OWNER, "back"), Office.OWNER).getLast())
        .contains("সব খবর বাদ দেওয়া হয়েছে", "অন্তত একটি ফিরিয়ে আনলে")
        .doesNotContain("নতুন কিছু পাওয়া যায়নি");
  }
}
