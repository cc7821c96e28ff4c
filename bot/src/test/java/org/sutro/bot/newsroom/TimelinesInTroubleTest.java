package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Key;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.Quarantine;

/** There is one post, whatever is removed, killed, put back or pressed twice. */
final class TimelinesInTroubleTest extends TimelineRoom {

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
  void an_old_page_does_not_lead_to_a_second_one_beside_it() {
    press("menu");
    posted();
    Response stale = press("now");
    assertThat(Said.changes(stale)).isFalse();
    assertThat(Said.toast(stale)).contains("আগেই প্রকাশিত");
    assertThat(Said.labels(stale)).contains("📝 দেখে নতুন করে প্রকাশ করুন");
    assertThat(Said.changes(press("anew"))).as("who wants one anew gets to see it").isTrue();
  }
}
