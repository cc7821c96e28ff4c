package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Occurrence;

/** An edition that waits while a newer one tells what came of its events. */
final class OvertakenTest {

  @TempDir Path folder;
  private Office unit;
  private Issue older;

  @BeforeEach
  void waits() {
    unit = new Office(folder.resolve("bot.db"), true);
    unit.press(Office.OWNER, "start");
    unit.happens("e1", "e2");
    unit.untilTheMorning();
    older = unit.issue();
    assertThat(older.state()).isEqualTo(Issue.State.WAITING);
  }

  @AfterEach
  void close() {
    unit.close();
  }

  /** A newer edition that tells of some of the older one's events stands in the channel. */
  private void newer(int events) {
    Draft draft = Objects.requireNonNull(older.draft());
    Instant now = unit.clock.instant();
    Draft developed =
        new Draft(
            new Draft.Period(draft.period().until(), now),
            draft.pieces().subList(0, events),
            draft.gathered(),
            events);
    Occurrence moment =
        new Occurrence(older.name().local().minusMinutes(30), now.minus(Duration.ofMinutes(1)));
    Issue posted = Issue.ordered(Office.SERIES, moment).with(developed).to(Issue.State.POSTED);
    unit.kept(new Response(List.of(), List.of(Press.note(posted))));
  }

  private Issue olderNow() {
    return unit.ledger().issue(older.name().id()).orElseThrow();
  }

  @Test
  void what_came_of_an_event_is_never_followed_by_the_event_itself() {
    unit.press(Office.OWNER, unit.tap(unit.series(), older, "approve"));
    unit.pass(Duration.ofMinutes(2));
    newer(1);
    unit.pass(Duration.ofMinutes(2));
    assertThat(olderNow().state())
        .as("it is to be approved as it is now")
        .isEqualTo(Issue.State.WAITING);
    assertThat(unit.said.toString()).contains("অন্য একটি সংকলনে আগেই প্রকাশিত হয়েছে");
    unit.press(Office.OWNER, unit.tap(unit.series(), olderNow(), "approve"));
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts().getLast().text().text()).contains("[e2]").doesNotContain("[e1]");
  }

  @Test
  void however_many_editions_came_to_nothing_since_the_event_is_not_posted_after_what_came_of_it() {
    unit.press(Office.OWNER, unit.tap(unit.series(), older, "approve"));
    unit.pass(Duration.ofMinutes(2));
    newer(1);
    for (int i = 0; i < 12; i++) {
      Occurrence moment =
          new Occurrence(older.name().local().plusMinutes(i + 1), unit.clock.instant());
      Issue nothing =
          Issue.ordered(Office.SERIES, moment).skipped(Issue.Why.NOTHING_NEW, Office.OWNER);
      unit.kept(new Response(List.of(), List.of(Press.note(nothing))));
    }
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts()).isEmpty();
    assertThat(olderNow().state()).isEqualTo(Issue.State.WAITING);
  }

  @Test
  void an_edition_of_which_nothing_is_left_is_skipped_and_says_why() {
    unit.pass(Duration.ofMinutes(2));
    newer(2);
    unit.pass(Duration.ofMinutes(2));
    assertThat(olderNow().state()).isEqualTo(Issue.State.SKIPPED);
    assertThat(unit.lastSaid()).contains("অন্য একটি সংকলনে আগেই প্রকাশিত হয়েছে");
    assertThat(unit.posts()).isEmpty();
  }
}
