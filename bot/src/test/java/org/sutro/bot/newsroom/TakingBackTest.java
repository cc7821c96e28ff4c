package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;

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
      unit.press(Office.OWNER, "start");
      unit.press(Office.OWNER, "alone");
      unit.happens("e1");
      unit.clock.pass(Duration.ofHours(20).plusMinutes(31));
      unit.turn();
      unit.turn();
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
}
