package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.store.Outbox;

/**
 * Posts that Telegram does not let the bot delete, and those whose numbers are no longer theirs.
 */
final class TakingBackTest {

  private static final SeriesId MOVED = new SeriesId(-1_009_999_999_999L, SeriesId.Rhythm.DAILY);

  @TempDir Path folder;

  private Office posted(boolean channel) {
    Office unit = new Office(folder.resolve("bot.db"), channel);
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.happens("e1");
    unit.pass(Duration.ofHours(21));
    unit.pass(Duration.ofMinutes(1));
    return unit;
  }

  private static Issue issue(Office unit) {
    return unit.ledger().newest(MOVED, 1).getFirst();
  }

  private static List<Outgoing> deleted(Office unit) {
    return unit.said.stream().filter(Outgoing.Delete.class::isInstance).toList();
  }

  @Test
  void what_telegram_would_not_delete_can_be_tried_again_when_the_right_is_given() {
    try (Office unit = posted(true)) {
      unit.refused = Outgoing.Delete.class::isInstance;
      unit.decide(Office.OWNER, "undo");
      unit.pass(Duration.ofMinutes(1));
      assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
      unit.pass(Duration.ofMinutes(1));
      assertThat(unit.lastSaid()).contains("বার্তা মোছার অধিকার দিয়ে আবার চেষ্টা করুন");
      assertThat(unit.deciding(Office.OWNER)).containsOnly("↩️ তুলে নিন");
      unit.refused = outgoing -> false;
      unit.decide(Office.OWNER, "undo");
      unit.pass(Duration.ofMinutes(1));
      assertThat(unit.issue().state()).isEqualTo(Issue.State.UNDONE);
      assertThat(deleted(unit)).hasSize(1);
    }
  }

  @Test
  void after_a_group_has_moved_nothing_is_deleted_by_the_numbers_of_the_old_one() {
    try (Office unit = posted(false)) {
      unit.moves(MOVED.chat());
      Series series = unit.ledger().series(MOVED).orElseThrow();
      Response undone = unit.press(Office.OWNER, unit.tap(series, issue(unit), "undo"));
      assertThat(Said.toast(undone))
          .isEqualTo("এর বার্তাটি আমি খুঁজে পাচ্ছি না; চ্যানেলে নিজে মুছে দিন।");
      assertThat(issue(unit).state()).isEqualTo(Issue.State.POSTED);
    }
  }

  @Test
  void what_was_to_be_taken_back_when_the_group_moved_is_not_said_to_be_gone() {
    try (Office unit = posted(false)) {
      unit.decide(Office.OWNER, "undo");
      unit.moves(MOVED.chat());
      unit.pass(Duration.ofMinutes(1));
      assertThat(deleted(unit)).isEmpty();
      assertThat(issue(unit).state()).isEqualTo(Issue.State.POSTED);
      assertThat(unit.lastSaid()).contains("চ্যানেলে নিজে মুছে দিন");
    }
  }

  @Test
  void an_edition_that_had_not_gone_out_when_the_group_moved_is_posted_in_the_new_one() {
    try (Office unit = new Office(folder.resolve("bot.db"), false)) {
      unit.untilItIsSent();
      assertThat(unit.issue().state()).isEqualTo(Issue.State.SENDING);
      unit.moves(MOVED.chat());
      unit.pass(Duration.ofMinutes(1));
      assertThat(unit.posts())
          .singleElement()
          .satisfies(post -> assertThat(post.chat()).isEqualTo(MOVED.chat()));
      assertThat(issue(unit).state()).isEqualTo(Issue.State.POSTED);
      unit.moves(MOVED.chat()); // Telegram says so more than once
      Series series = unit.ledger().series(MOVED).orElseThrow();
      Response unused = unit.press(Office.OWNER, unit.tap(series, issue(unit), "undo"));
      unit.pass(Duration.ofMinutes(1));
      assertThat(issue(unit).state()).isEqualTo(Issue.State.UNDONE);
      assertThat(deleted(unit)).hasSize(1);
    }
  }

  @Test
  void what_of_an_edition_was_deleted_comes_in_the_next_and_what_still_stands_does_not() {
    try (Office unit = new Office(folder.resolve("bot.db"), true)) {
      unit.press(Office.OWNER, "start");
      unit.press(Office.OWNER, "alone");
      unit.press(Office.OWNER, "items-15");
      for (int i = 10; i < 22; i++) {
        unit.news.happensAtLength(unit.clock.instant().plusSeconds(60 + i), "e" + i, 480);
      }
      unit.pass(Duration.ofHours(20).plusMinutes(35));
      assertThat(unit.posts()).hasSizeGreaterThan(1);
      unit.refused =
          outgoing -> outgoing instanceof Outgoing.Delete delete && delete.slot().part() == -1;
      unit.decide(Office.OWNER, "undo");
      unit.pass(Duration.ofMinutes(1));
      assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
      unit.said.clear();
      unit.pass(Duration.ofDays(1));
      unit.pass(Duration.ofMinutes(1));
      assertThat(unit.posts().toString()).contains("[e21]").doesNotContain("[e10]");
    }
  }

  @Test
  void what_was_being_taken_back_when_the_group_moved_is_not_tried_in_the_new_one() {
    try (Office unit = posted(false)) {
      unit.decide(Office.OWNER, "undo");
      Outbox.Parcel delete = next(unit, Outgoing.Delete.class);
      unit.moves(MOVED.chat());
      unit.outbox().again(delete, unit.clock.instant());
      unit.pass(Duration.ofMinutes(1));
      assertThat(deleted(unit)).isEmpty();
      assertThat(issue(unit).state()).isEqualTo(Issue.State.POSTED);
      assertThat(unit.lastSaid()).contains("চ্যানেলে নিজে মুছে দিন");
    }
  }

  @Test
  void a_post_that_arrived_when_the_group_moved_is_not_deleted_by_its_number_of_before() {
    try (Office unit = new Office(folder.resolve("bot.db"), false)) {
      unit.untilItIsSent();
      Outbox.Parcel post = next(unit, Outgoing.Post.class);
      unit.moves(MOVED.chat());
      unit.outbox().sent(post, 77);
      unit.pass(Duration.ofMinutes(1));
      assertThat(issue(unit).state()).isEqualTo(Issue.State.POSTED);
      Series series = unit.ledger().series(MOVED).orElseThrow();
      Response unused = unit.press(Office.OWNER, unit.tap(series, issue(unit), "undo"));
      unit.pass(Duration.ofMinutes(1));
      assertThat(deleted(unit)).isEmpty();
    }
  }

  @Test
  void a_correction_of_which_nothing_was_heard_when_the_group_moved_is_left_at_that() {
    try (Office unit = posted(false)) {
      unit.news.changes("e1");
      unit.changed("e1");
      unit.clock.pass(Duration.ofMinutes(2));
      unit.turn();
      unit.clock.pass(Duration.ofMinutes(2));
      unit.turn();
      Outbox.Parcel reply = next(unit, Outgoing.Post.class);
      unit.moves(MOVED.chat());
      assertThat(unit.outbox().unknown(reply, unit.clock.instant())).isFalse();
      unit.pass(Duration.ofMinutes(20));
      assertThat(unit.posts()).hasSize(1);
    }
  }

  /** Everything is sent up to something that stays on its way. */
  private static Outbox.Parcel next(Office unit, Class<? extends Outgoing> what) {
    while (true) {
      Outbox.Parcel next = unit.outbox().next(unit.clock.instant(), Set.of()).orElseThrow();
      if (what.isInstance(next.outgoing())) {
        return next;
      }
      unit.outbox().sent(next, 0);
    }
  }

  @Test
  void that_it_was_taken_back_is_told_once() {
    try (Office unit = posted(true)) {
      long colleague = 20;
      unit.role(colleague, Role.Status.ADMINISTRATOR, "can_post_messages");
      unit.press(colleague, "open");
      unit.pass(Duration.ofMinutes(1));
      unit.said.clear();
      unit.decide(Office.OWNER, "undo");
      unit.pass(Duration.ofMinutes(1));
      unit.pass(Duration.ofMinutes(1));
      assertThat(unit.issue().state()).isEqualTo(Issue.State.UNDONE);
      assertThat(unit.said.stream().filter(Outgoing.Send.class::isInstance))
          .singleElement()
          .satisfies(told -> assertThat(told.chat()).isEqualTo(colleague));
      assertThat(unit.screen(Office.OWNER).getLast().toString())
          .contains("↩️ “খবর” থেকে", "তুলে নেওয়া হয়েছে");
    }
  }
}
