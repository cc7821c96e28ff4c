package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Address;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.render.RichText;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.Quarantine;

/** Posts of which nobody knows whether they arrived, or what came after a backup. */
final class LostPostsTest {

  /** Later than any edition that is posted at its hour. */
  private static final Duration LATE = Duration.ofHours(4);

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

  /** A second message of an edition. */
  static Response second(Issue edition) {
    Outgoing post =
        new Outgoing.Post(
            new Address(Office.CHAT, 0, null),
            RichText.plain("দ্বিতীয় বার্তা"),
            new Outgoing.Slot(edition.name().id(), 2),
            new Outgoing.Style(false, false));
    return new Response(List.of(post), List.of());
  }

  @Test
  void when_one_message_of_several_cannot_be_found_the_rest_is_taken_back_and_that_is_said() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    unit.untilTheMorning();
    unit.kept(second(unit.issue()));
    unit.loseThePost();
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.DOUBTFUL);
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.lastSaid()).contains("২টি বার্তার ২ নম্বরটি পাঠানোর সময়");
    unit.decide(Office.OWNER, "arrived-2");
    unit.pass(Duration.ofMinutes(1));
    unit.decide(Office.OWNER, "undo");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.UNDONE);
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.lastSaid()).contains("একটি অংশ রয়ে গেছে; সেটি নিজে মুছে দিন");
  }

  @Test
  void a_message_nobody_can_find_is_to_be_removed_by_hand() {
    unit.untilItIsDoubtful();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.DOUBTFUL);
    unit.decide(Office.OWNER, "arrived-1");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
    assertThat(Said.toast(unit.decide(Office.OWNER, "undo")))
        .isEqualTo("এর বার্তাটি আমি খুঁজে পাচ্ছি না; চ্যানেলে নিজে মুছে দিন।");
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
  }

  @Test
  void put_back_from_a_backup_nothing_old_is_posted() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.happens("e1", "e2");
    unit.clock.pass(Duration.ofHours(21));
    unit.close();
    Quarantine.impose(folder.resolve("bot.db"), unit.clock.instant());
    Quarantine.release(folder.resolve("bot.db"));
    unit = unit.reopened(folder.resolve("bot.db"));
    unit.pass(Duration.ofHours(2));
    assertThat(unit.posts()).isEmpty();
    assertThat(unit.outbox().count(Outbox.State.NEW)).isZero();
    unit.news.happens(unit.clock.instant().plusSeconds(5), "e3");
    unit.pass(Duration.ofHours(24));
    assertThat(unit.posts())
        .singleElement()
        .satisfies(
            post -> assertThat(post.text().text()).contains("[e3]").doesNotContain("[e1]", "[e2]"));
  }

  @Test
  void what_somebody_was_asked_about_when_the_backup_was_made_is_neither_sent_again_nor_asked() {
    unit.untilItIsDoubtful();
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.DOUBTFUL);
    Tap.OfIssue resend = unit.shown(Office.OWNER, "আসেনি, আবার পাঠান");
    unit.close();
    Quarantine.impose(folder.resolve("bot.db"), unit.clock.instant());
    Quarantine.release(folder.resolve("bot.db"));
    unit = unit.reopened(folder.resolve("bot.db"));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.SKIPPED);
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.RESTORED);
    assertThat(Said.changes(unit.press(Office.OWNER, resend))).isFalse();
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts()).isEmpty();
  }

  /** It may have been done before the backup was put back: that does no harm twice. */
  @Test
  void what_was_being_taken_back_when_the_backup_was_made_is_taken_back() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.happens("e1");
    unit.pass(Duration.ofHours(21));
    unit.pass(Duration.ofMinutes(1));
    unit.decide(Office.OWNER, "undo");
    assertThat(unit.issue().state()).isEqualTo(Issue.State.UNDOING);
    unit.close();
    Quarantine.impose(folder.resolve("bot.db"), unit.clock.instant());
    unit = unit.reopened(folder.resolve("bot.db"));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.UNDONE);
    assertThat(unit.said.stream().filter(Outgoing.Delete.class::isInstance)).hasSize(1);
    assertThat(unit.posts()).isEmpty();
  }

  @Test
  void an_edition_that_is_caught_up_is_as_old_as_it_is_late() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.happens("e1");
    unit.clock.pass(Duration.ofHours(25));
    unit.turn();
    unit.turn();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.SENDING);
    Outbox.Parcel parcel =
        Stream.generate(() -> unit.outbox().next(unit.clock.instant(), Set.of()).orElseThrow())
            .filter(next -> next.outgoing() instanceof Outgoing.Post)
            .findFirst()
            .orElseThrow();
    assertThat(parcel.since()).isEqualTo(unit.issue().due());
    assertThat(Duration.between(parcel.since(), unit.clock.instant())).isGreaterThan(LATE);
  }

  @Test
  void who_wants_a_lost_post_sent_again_much_later_gets_it() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.happens("e1");
    unit.clock.pass(Duration.ofHours(21));
    unit.turn();
    unit.turn();
    unit.loseThePost();
    unit.pass(Duration.ofHours(10));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.DOUBTFUL);
    unit.decide(Office.OWNER, "resend-1");
    assertThat(unit.outbox().next(unit.clock.instant(), Set.of()).orElseThrow().since())
        .isEqualTo(unit.clock.instant());
  }

  @Test
  void it_can_be_taken_back_for_a_day_from_when_it_was_posted() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.happens("e1");
    unit.clock.pass(Duration.ofHours(25));
    unit.pass(Duration.ofSeconds(1));
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
    Tap.OfIssue undo = unit.tap("undo");
    unit.pass(IssueDesk.UNDO.minus(Duration.ofMinutes(5)));
    assertThat(Said.changes(unit.press(Office.OWNER, undo))).isTrue();
  }

  @Test
  void what_was_in_an_edition_that_was_taken_back_comes_again_in_the_next() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.happens("e1", "e2");
    unit.pass(Duration.ofHours(21));
    unit.pass(Duration.ofMinutes(1));
    unit.decide(Office.OWNER, "undo");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.UNDONE);
    unit.happens("e3");
    unit.pass(Duration.ofHours(24));
    assertThat(unit.posts()).hasSize(2);
    assertThat(unit.posts().getLast().text().text()).contains("[e1]", "[e2]", "[e3]");
    unit.pass(Duration.ofHours(24));
    assertThat(unit.posts()).as("once").hasSize(2);
  }
}
