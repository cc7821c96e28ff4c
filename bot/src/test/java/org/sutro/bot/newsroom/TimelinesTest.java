package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Role;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/** A post that says what happened lately, and changes by itself. */
final class TimelinesTest extends TimelineRoom {

  @Test
  void it_is_posted_and_pinned_once_and_what_happens_comes_in_on_top() {
    posted();
    assertThat(now()).contains("ঘটনাপঞ্জি", "[e1]", "সর্বশেষ হালনাগাদ");
    assertThat(said(Outgoing.Pin.class)).hasSize(1);
    happens("e2");
    later();
    assertThat(said(Outgoing.Post.class)).hasSize(1);
    int message = said(Outgoing.Pin.class).getFirst().message();
    assertThat(said(Outgoing.Rewrite.class))
        .singleElement()
        .satisfies(rewrite -> assertThat(rewrite.message()).isEqualTo(message));
    assertThat(now().indexOf("[e2]")).isBetween(0, now().indexOf("[e1]"));
    assertThat(said(Outgoing.Pin.class)).as("not pinned again").hasSize(1);
    later();
    assertThat(said(Outgoing.Rewrite.class)).as("nothing happened").hasSize(1);
  }

  @Test
  void a_day_stands_once_above_all_that_happened_on_it() {
    happens("e1");
    happens("e2");
    posted();
    String above = "\n" + Messages.bengali().date(LocalDate.of(2026, 11, 20)) + "\n";
    assertThat(now()).contains("[e1]", "[e2]").containsOnlyOnce(above);
  }

  @Test
  void however_much_happens_it_is_one_message_that_telegram_takes() {
    press("items-15");
    for (int i = 0; i < 40; i++) {
      happens("e" + i);
    }
    unit.press(Office.OWNER, new Tap.OfSeries(TIMELINE, "type-footer"));
    unit.write(Office.OWNER, "নিচের কথা ".repeat(25).strip());
    posted();
    for (int i = 50; i < 60; i++) {
      happens("e" + i);
      later();
      assertThat(now().length()).isLessThanOrEqualTo(RichText.MAX_LENGTH);
      assertThat(now()).contains("[e" + i + "]", "নিচের কথা", "সর্বশেষ হালনাগাদ");
    }
    assertThat(said(Outgoing.Post.class)).hasSize(1);
  }

  @Test
  void an_event_too_long_for_the_message_does_not_keep_shorter_ones_out() {
    unit.press(Office.OWNER, new Tap.OfSeries(TIMELINE, "items-15"));
    happensAtLength("short", 60);
    happensAtLength("long", 500);
    happensAtLength("middle", 400);
    for (int i = 0; i < 4; i++) {
      happensAtLength("new" + i, 500);
    }
    posted();
    assertThat(now()).contains("[new0]", "[middle]", "[short]").doesNotContain("[long]");
  }

  @Test
  void it_is_pinned_again_only_when_somebody_says_so() {
    posted();
    unit.role(OTHER, Role.Status.ADMINISTRATOR, "can_post_messages");
    unit.press(OTHER, new Tap.OfSeries(TIMELINE, "open"));
    press("repin");
    unit.pass(Duration.ofSeconds(1));
    assertThat(said(Outgoing.Pin.class)).hasSize(2);
    assertThat(said(Outgoing.Send.class))
        .as("the others hear of it")
        .anyMatch(
            send -> send.chat() == OTHER && send.text().text().contains(say(Key.DIGEST_DID_REPIN)));
  }

  @Test
  void who_looks_after_it_is_told_once_that_the_bot_may_not_pin() {
    unit.refused = Outgoing.Pin.class::isInstance;
    posted();
    unit.pass(Duration.ofSeconds(1));
    String told = say(Key.DIGEST_UNPINNED, say(Key.DIGEST_OF_TIMELINE, "খবর"));
    assertThat(lastSaid()).isEqualTo(told);
    int said = unit.said.size();
    later();
    later();
    assertThat(unit.said).hasSize(said);
    happens("e2");
    later();
    assertThat(now()).as("it is kept up to date all the same").contains("[e2]");
    press("repin");
    unit.pass(Duration.ofSeconds(1));
    unit.pass(Duration.ofSeconds(1));
    assertThat(lastSaid()).as("asked for again, told again").isEqualTo(told);
  }

  @Test
  void an_edition_that_may_not_be_pinned_stands_there_and_that_is_told() {
    unit.refused = Outgoing.Pin.class::isInstance;
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.press(Office.OWNER, "pin");
    happens("e1");
    unit.pass(Duration.ofHours(21));
    unit.pass(Duration.ofSeconds(1));
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
    assertThat(lastSaid()).isEqualTo(say(Key.DIGEST_UNPINNED, "খবর"));
  }

  @Test
  void another_plan_shows_at_once_and_what_is_taken_back_rests() {
    unit.role(Office.BOT, Role.Status.ADMINISTRATOR, "can_post_messages", "can_delete_messages");
    posted();
    press("lang-en");
    unit.pass(Duration.ofSeconds(1));
    assertThat(now()).contains("what happened lately");
    unit.pass(Duration.ofDays(3));
    decide("undo");
    unit.pass(Duration.ofSeconds(1));
    unit.pass(Duration.ofSeconds(1));
    assertThat(issue().state()).isEqualTo(Issue.State.UNDONE);
    assertThat(said(Outgoing.Delete.class)).hasSize(1);
    int rewrites = said(Outgoing.Rewrite.class).size();
    happens("e2");
    later();
    assertThat(said(Outgoing.Rewrite.class)).hasSize(rewrites);
    assertThat(Said.toast(press("repin"))).isEqualTo(say(Key.DIGEST_NO_POST));
  }

  @Test
  void however_often_somebody_looks_at_another_the_one_that_stands_there_is_kept_up_to_date() {
    posted();
    for (int i = 0; i < 25; i++) {
      press("anew");
      unit.pass(Duration.ofSeconds(5));
    }
    happens("e2");
    later();
    assertThat(now()).contains("[e2]");
  }

  @Test
  void a_plan_nothing_fits_is_not_composed_for_at_every_turn() {
    posted();
    unit.news.forgetAll();
    press("lang-en");
    unit.pass(Duration.ofSeconds(1));
    int composed = unit.news.composed();
    for (int i = 0; i < 20; i++) {
      unit.pass(Duration.ofSeconds(5));
    }
    assertThat(unit.news.composed()).isEqualTo(composed);
    happens("e2");
    later();
    assertThat(now()).contains("what happened lately", "[e2]");
  }

  @Test
  void a_source_that_changes_changes_the_post_and_is_no_correction_under_it() {
    posted();
    unit.news.changes("e1");
    unit.changed("e1");
    later();
    assertThat(said(Outgoing.Post.class)).hasSize(1);
    assertThat(unit.ledger().due()).isEmpty();
  }

  @Test
  void what_its_source_takes_back_is_gone_within_two_minutes() {
    happens("e0");
    posted();
    later();
    unit.news.takesBack("e1");
    unit.pass(Duration.ofMinutes(2));
    assertThat(now()).contains("[e0]").doesNotContain("[e1]");
    unit.news.takesBack("e0");
    unit.pass(Duration.ofMinutes(2));
    assertThat(now()).as("also when nothing is left").doesNotContain("[e0]");
    int rewrites = said(Outgoing.Rewrite.class).size();
    later();
    later();
    assertThat(said(Outgoing.Rewrite.class)).hasSize(rewrites);
  }

  @Test
  void its_preview_is_approved_or_left_and_made_up_acts_do_nothing() {
    happens("e1");
    press("now");
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.deciding(Office.OWNER))
        .containsExactly(say(Key.BUTTON_DIGEST_APPROVE), say(Key.BUTTON_DIGEST_SKIP));
    for (String act : new String[] {"edit", "drop-0", "later-60", "other-0", "up-0"}) {
      Tap.OfIssue tap = unit.tap(series(), issue(), act);
      assertThat(Said.changes(unit.press(Office.OWNER, tap))).as(act).isFalse();
    }
    decide("skip");
    unit.pass(Duration.ofDays(1));
    assertThat(said(Outgoing.Post.class)).isEmpty();
  }
}
