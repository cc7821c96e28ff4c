package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
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
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.Quarantine;

/** A post that says what happened lately, and changes by itself. */
final class TimelinesTest {

  private static final SeriesId TIMELINE = new SeriesId(Office.CHAT, SeriesId.Rhythm.TIMELINE);
  private static final long OTHER = 20;

  @TempDir Path folder;
  private Office unit;

  @BeforeEach
  void open() {
    unit = new Office(folder.resolve("bot.db"), true);
  }

  @AfterEach
  void close() {
    unit.close();
  }

  private void happens(String event) {
    unit.news.happens(unit.clock.instant(), event);
    unit.clock.pass(Duration.ofSeconds(1));
  }

  private void happensAtLength(String event, int length) {
    unit.news.happensAtLength(unit.clock.instant(), event, length);
    unit.clock.pass(Duration.ofSeconds(1));
  }

  private Response press(String choice) {
    return unit.press(Office.OWNER, new Tap.OfSeries(TIMELINE, choice));
  }

  private void later() {
    unit.pass(Duration.ofMinutes(11));
    unit.pass(Duration.ofSeconds(5));
  }

  private Issue issue() {
    return unit.ledger().newest(TIMELINE, 1).getFirst();
  }

  private Series series() {
    return unit.ledger().series(TIMELINE).orElseThrow();
  }

  private void decide(String act) {
    unit.press(Office.OWNER, unit.tap(series(), issue(), act));
  }

  private void posted() {
    happens("e1");
    press("now");
    unit.pass(Duration.ofSeconds(1));
    decide("approve");
    unit.pass(Duration.ofSeconds(1));
    unit.pass(Duration.ofSeconds(1));
    assertThat(issue().state()).isEqualTo(Issue.State.POSTED);
  }

  private <T extends Outgoing> List<T> said(Class<T> kind) {
    return unit.said.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private String now() {
    List<Outgoing.Rewrite> rewrites = said(Outgoing.Rewrite.class);
    return rewrites.isEmpty()
        ? said(Outgoing.Post.class).getLast().text().text()
        : rewrites.getLast().text().text();
  }

  private String lastSaid() {
    return said(Outgoing.Send.class).getLast().text().text();
  }

  private static String say(Key key, Object... arguments) {
    return Messages.bengali().get(key, arguments);
  }

  @Test
  void it_is_posted_and_pinned_once_and_what_happens_comes_in_on_top() {
    posted();
    assertThat(now()).contains("ঘটনাপঞ্জি", "[e1]", "সর্বশেষ বদল");
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
      assertThat(now()).contains("[e" + i + "]", "নিচের কথা", "সর্বশেষ বদল");
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
  void what_somebody_removed_is_not_posted_again() {
    posted();
    unit.refused = Outgoing.Rewrite.class::isInstance;
    happens("e2");
    later();
    unit.pass(Duration.ofSeconds(1));
    assertThat(lastSaid()).isEqualTo(say(Key.DIGEST_TIMELINE_LOST, "খবর"));
    assertThat(series().course().state()).isEqualTo(Series.State.PAUSED);
    unit.refused = outgoing -> false;
    happens("e3");
    later();
    later();
    assertThat(said(Outgoing.Post.class)).hasSize(1);
    assertThat(said(Outgoing.Rewrite.class)).isEmpty();
    press("now");
    unit.pass(Duration.ofSeconds(1));
    decide("approve");
    unit.pass(Duration.ofSeconds(1));
    assertThat(said(Outgoing.Post.class)).as("with somebody's word").hasSize(2);
  }

  @Test
  void killed_between_change_and_answer_it_goes_on_with_the_same_message() {
    posted();
    happens("e2");
    unit.clock.pass(Duration.ofMinutes(11));
    unit.turn();
    assertThat(unit.outbox().next(unit.clock.instant(), java.util.Set.of()))
        .as("on its way when it dies")
        .get()
        .satisfies(parcel -> assertThat(parcel.outgoing()).isInstanceOf(Outgoing.Rewrite.class));
    unit.close();
    unit = unit.reopened(folder.resolve("bot.db"));
    unit.outbox().recover(unit.clock.instant());
    unit.pass(Outbox.LATEST.plusSeconds(1));
    assertThat(said(Outgoing.Rewrite.class)).hasSize(1);
    assertThat(now()).contains("[e2]", "[e1]");
    happens("e3");
    later();
    assertThat(said(Outgoing.Rewrite.class)).hasSize(2);
    assertThat(said(Outgoing.Post.class)).isEmpty();
  }

  @Test
  void put_back_from_a_backup_it_posts_nothing() {
    posted();
    unit.close();
    Quarantine.impose(folder.resolve("bot.db"), unit.clock.instant());
    Quarantine.release(folder.resolve("bot.db"));
    unit = unit.reopened(folder.resolve("bot.db"));
    happens("e2");
    later();
    assertThat(said(Outgoing.Post.class)).isEmpty();
    assertThat(now()).contains("[e2]");
  }

  @Test
  void put_back_from_a_backup_made_during_a_change_it_is_not_taken_for_removed() {
    posted();
    happens("e2");
    unit.clock.pass(Duration.ofMinutes(11));
    unit.turn();
    unit.close();
    Quarantine.impose(folder.resolve("bot.db"), unit.clock.instant());
    unit = unit.reopened(folder.resolve("bot.db"));
    later();
    assertThat(issue().state()).isEqualTo(Issue.State.POSTED);
    assertThat(series().isOn()).isTrue();
    happens("e3");
    later();
    assertThat(now()).contains("[e3]", "[e2]", "[e1]");
    assertThat(said(Outgoing.Post.class)).isEmpty();
  }

  @Test
  void it_never_stands_there_twice_because_two_were_looked_at() {
    happens("e1");
    press("now");
    unit.pass(Duration.ofSeconds(1));
    Tap.OfIssue first = unit.tap(series(), issue(), "approve");
    press("now");
    unit.pass(Duration.ofSeconds(1));
    assertThat(Said.changes(unit.press(Office.OWNER, first))).isFalse();
    decide("approve");
    assertThat(Said.changes(press("now"))).as("one is on its way").isFalse();
    unit.pass(Duration.ofSeconds(1));
    assertThat(said(Outgoing.Post.class)).hasSize(1);
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
  void of_two_the_one_posted_last_is_kept_up_to_date_whatever_its_clock_says() {
    posted();
    press("zone-america-new-york");
    press("anew");
    unit.pass(Duration.ofSeconds(5));
    Issue second = unit.ledger().open().getFirst();
    unit.press(Office.OWNER, unit.tap(series(), second, "approve"));
    unit.pass(Duration.ofSeconds(5));
    assertThat(said(Outgoing.Post.class)).hasSize(2);
    assertThat(unit.ledger().standing(TIMELINE).orElseThrow().name()).isEqualTo(second.name());
  }

  @Test
  void a_clock_that_was_ahead_for_a_while_does_not_let_it_stand_still() {
    posted();
    unit.pass(Duration.ofDays(20));
    unit.clock.pass(Duration.ofDays(-20));
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
  void an_old_page_does_not_lead_to_a_second_one_beside_it() {
    press("menu");
    posted();
    Response stale = press("now");
    assertThat(Said.changes(stale)).isFalse();
    assertThat(Said.toast(stale)).contains("আগেই প্রকাশিত");
    assertThat(Said.labels(stale)).contains("📝 দেখে নতুন করে প্রকাশ করুন");
    assertThat(Said.changes(press("anew"))).as("who wants one anew gets to see it").isTrue();
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
