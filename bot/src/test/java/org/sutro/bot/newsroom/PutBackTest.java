package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.store.Quarantine;

/** Editions after the store was put back from a backup: none is posted twice, none is lost. */
final class PutBackTest {

  @TempDir Path folder;
  private Office unit;

  @BeforeEach
  void open() {
    unit = new Office(folder.resolve("bot.db"), true);
    unit.press(Office.OWNER, "start");
  }

  @AfterEach
  void close() {
    unit.close();
  }

  private void putBack() {
    unit.close();
    Quarantine.impose(folder.resolve("bot.db"), unit.clock.instant());
    unit = unit.reopened(folder.resolve("bot.db"));
    unit.pass(Duration.ofMinutes(1));
  }

  private List<String> told() {
    return unit.said.stream()
        .filter(Outgoing.Send.class::isInstance)
        .map(outgoing -> ((Outgoing.Send) outgoing).text().text())
        .toList();
  }

  private String words(Key key) {
    return Messages.bengali()
        .get(key, "খবর", StandingText.planned(unit.series(), unit.issue(), Messages.bengali()));
  }

  @Test
  void an_edition_that_waits_before_its_hour_still_waits_and_is_posted_at_it() {
    unit.happens("e1");
    unit.untilTheMorning();
    putBack();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    assertThat(told()).as("they have it before them").isEmpty();
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts())
        .singleElement()
        .satisfies(post -> assertThat(post.text().text()).contains("[e1]"));
  }

  @Test
  void what_was_approved_for_an_hour_to_come_is_asked_for_anew() {
    unit.happens("e1");
    unit.untilTheMorning();
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofMinutes(5));
    putBack();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    assertThat(told()).containsExactly(words(Key.DIGEST_APPROVE_AGAIN));
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts()).as("it may have been recalled since").isEmpty();
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void what_is_not_posted_because_it_may_have_been_is_told_once_and_in_one_message() {
    unit.happens("e1");
    unit.untilTheMorning();
    unit.happens("e2");
    unit.pass(Duration.ofMinutes(5));
    unit.press(Office.OWNER, "now");
    unit.pass(Duration.ofMinutes(1));
    unit.clock.pass(Duration.ofHours(2));
    putBack();
    assertThat(unit.ledger().open()).isEmpty();
    assertThat(told())
        .singleElement()
        .satisfies(words ->
            assertThat(words)
                .contains("২টি", "খবর", "পুরোনো ব্যাকআপ থেকে")
                .contains("• শিরোনাম\n• শিরোনাম"));
    unit.pass(Duration.ofHours(1));
    assertThat(told()).hasSize(1);
    assertThat(unit.posts()).isEmpty();
  }

  @Test
  void a_post_that_was_on_its_way_is_told_of() {
    unit.press(Office.OWNER, "alone");
    unit.happens("e1");
    unit.clock.pass(Duration.ofHours(21));
    unit.turn();
    unit.turn();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.SENDING);
    putBack();
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.RESTORED);
    assertThat(told()).singleElement().asString().contains("পুরোনো ব্যাকআপ থেকে");
  }

  @Test
  void a_button_of_an_edition_that_came_after_the_backup_is_of_no_edition_made_later()
      throws IOException {
    Path store = folder.resolve("bot.db");
    Path backup = folder.resolve("backup.db");
    unit.close();
    Files.copy(store, backup);
    unit = unit.reopened(store);
    unit.happens("e1");
    unit.untilTheMorning();
    long lost = unit.issue().name().id();
    unit.close();
    Files.copy(backup, store, StandardCopyOption.REPLACE_EXISTING);
    unit = unit.reopened(store);
    putBack();
    unit.happens("e2");
    unit.untilTheMorning();
    assertThat(unit.issue().name().id()).isGreaterThan(lost);
  }

  /** Nothing was due in between; and still nobody knows whether somebody posted it meanwhile. */
  @Test
  void what_came_in_before_and_is_in_no_edition_any_more_is_told_once_and_by_name() {
    unit.press(Office.OWNER, "alone");
    unit.happens("e1", "e2");
    unit.clock.pass(Duration.ofHours(5));
    putBack();
    assertThat(told())
        .singleElement()
        .asString()
        .contains("“খবর”", "ব্যাকআপ থেকে", "২টি")
        .endsWith("\n• শিরোনাম\n• শিরোনাম");
    unit.news.happens(unit.clock.instant().plusSeconds(5), "e3");
    unit.pass(Duration.ofHours(16));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.posts())
        .singleElement()
        .satisfies(
            post -> assertThat(post.text().text()).contains("[e3]").doesNotContain("[e1]", "[e2]"));
    assertThat(told()).as("that and the post").hasSize(2);
  }

  @Test
  void what_came_in_since_an_edition_that_still_waits_was_made_is_told() {
    unit.happens("e1");
    unit.untilTheMorning();
    unit.happens("e2");
    unit.clock.pass(Duration.ofMinutes(5));
    putBack();
    assertThat(told()).singleElement().asString().contains("১টি").endsWith("\n• শিরোনাম");
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts())
        .singleElement()
        .satisfies(post -> assertThat(post.text().text()).contains("[e1]").doesNotContain("[e2]"));
  }

  @Test
  void of_very_many_only_some_are_named() {
    unit.happens(IntStream.rangeClosed(1, 14).mapToObj(i -> "e" + i).toArray(String[]::new));
    unit.clock.pass(Duration.ofHours(5));
    putBack();
    assertThat(told()).singleElement().asString().contains("১৪টি").endsWith("\n• e10\n…");
  }

  @Test
  void of_a_series_that_is_off_nothing_is_told() {
    unit.happens("e1");
    unit.press(Office.OWNER, "pause");
    unit.clock.pass(Duration.ofHours(5));
    putBack();
    assertThat(told()).isEmpty();
  }

  /** After a restore the index is built anew, and what an event is only then is known. */
  @Test
  void what_is_not_read_yet_is_waited_for_and_not_for_ever() {
    unit.press(Office.OWNER, "alone");
    unit.happens("e1");
    unit.clock.pass(Duration.ofHours(5));
    unit.news.isRead = false;
    putBack();
    unit.pass(Duration.ofMinutes(20));
    assertThat(told()).isEmpty();
    unit.pass(Duration.ofMinutes(20));
    assertThat(told()).singleElement().asString().endsWith("\n• শিরোনাম");
  }
}
