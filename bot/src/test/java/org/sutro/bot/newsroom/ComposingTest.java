package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.digest.Issue;

/** Buttons pressed, and words typed, in the very moment in which an edition is put together. */
final class ComposingTest {

  @AutoClose private final Office unit;

  ComposingTest(@TempDir Path folder) {
    unit = new Office(folder.resolve("bot.db"), true);
    unit.press(Office.OWNER, "start");
  }

  @Test
  void who_wants_to_approve_first_does_not_find_the_edition_posted() {
    unit.press(Office.OWNER, "alone");
    unit.happens("e1");
    unit.news.meanwhile(() -> unit.press(Office.OWNER, "byany"));
    unit.pass(Duration.ofHours(20).plusMinutes(35));
    assertThat(unit.posts()).isEmpty();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void a_digest_that_is_paused_posts_nothing_more() {
    unit.press(Office.OWNER, "alone");
    unit.happens("e1");
    unit.news.meanwhile(() -> unit.press(Office.OWNER, "pause"));
    unit.pass(Duration.ofHours(20).plusMinutes(35));
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts()).isEmpty();
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.REPLANNED);
  }

  @Test
  void an_edition_has_the_header_that_was_typed_while_it_was_made() {
    unit.press(Office.OWNER, "alone");
    unit.happens("e1");
    unit.untilTheMorning();
    unit.news.meanwhile(() -> {
      unit.press(Office.OWNER, "type-header");
      unit.write(Office.OWNER, "সকালের চার দেশ");
    });
    unit.pass(Duration.ofHours(1));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.posts())
        .singleElement()
        .satisfies(post -> assertThat(post.text().text()).contains("সকালের চার দেশ"));
  }

  @Test
  void what_waits_for_an_approval_was_made_by_the_plan_of_now() {
    unit.happens("e1", "e2", "e3", "e4", "e5");
    unit.news.meanwhile(() -> unit.press(Office.OWNER, "items-3"));
    unit.untilTheMorning();
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.said)
        .filteredOn(Outgoing.Send.class::isInstance)
        .extracting(said -> ((Outgoing.Send) said).text().text())
        .noneMatch(text -> text.contains("[e4]"))
        .anyMatch(text -> text.contains("[e3]"));
  }
}
