package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.digest.Issue;

/** An edition that somebody asked to see shortly before the hour, and left alone. */
final class LeftAloneTest {

  @AutoClose private final Office unit;

  LeftAloneTest(@TempDir Path folder) {
    unit = new Office(folder.resolve("bot.db"), true);
    unit.press(Office.OWNER, "start");
  }

  @Test
  void it_keeps_nothing_from_the_edition_of_the_hour() {
    unit.press(Office.OWNER, "alone");
    unit.happens("e1");
    unit.clock.pass(Duration.ofHours(19).plusMinutes(25));
    unit.press(Office.OWNER, "now");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    unit.pass(Duration.ofHours(1).plusMinutes(5));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.posts())
        .singleElement()
        .satisfies(post -> assertThat(post.text().text()).contains("[e1]"));
    unit.pass(Duration.ofMinutes(2));
    assertThat(unit.ledger().open()).as("what it would tell is told").isEmpty();
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void it_does_not_take_the_place_of_the_preview_of_the_hour() {
    unit.happens("e1");
    unit.clock.pass(Duration.ofHours(19).plusMinutes(25));
    unit.press(Office.OWNER, "now");
    unit.pass(Duration.ofMinutes(1));
    unit.pass(Duration.ofMinutes(5));
    assertThat(unit.ledger().open())
        .hasSize(2)
        .allSatisfy(issue -> assertThat(issue.state()).isEqualTo(Issue.State.WAITING));
  }
}
