package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Role;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/** Sources that change between the preview and the hour. */
final class RevisionsTest {

  @TempDir Path folder;
  private Office unit;

  @BeforeEach
  void open() {
    unit = new Office(folder.resolve("bot.db"), true);
    unit.press(Office.OWNER, "start");
    unit.news.happens(unit.clock.instant().plusSeconds(60), "e1");
    unit.news.happens(unit.clock.instant().plusSeconds(61), "e2");
    unit.pass(Duration.ofHours(19).plusMinutes(35));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
  }

  @AfterEach
  void close() {
    unit.close();
  }

  private List<String> posts() {
    return unit.said.stream()
        .filter(Outgoing.Post.class::isInstance)
        .map(post -> ((Outgoing.Post) post).text().text())
        .toList();
  }

  @Test
  void what_is_approved_is_asked_for_anew_without_the_words_that_are_gone() {
    unit.decide(Office.OWNER, "approve");
    unit.news.changes("e1");
    unit.pass(Duration.ofMinutes(5));
    unit.pass(Duration.ofSeconds(5));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    assertThat(unit.lastSaid()).startsWith("“খবর”").contains("আবার দেখে অনুমোদন দিন");
    assertThat(unit.deciding(Office.OWNER)).contains(say(Key.BUTTON_DIGEST_APPROVE));
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    assertThat(posts()).singleElement().asString().contains("[e2]").doesNotContain("[e1]");
  }

  @Test
  void a_change_in_the_last_second_is_not_posted_with_the_old_words() {
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofMinutes(1));
    unit.news.changes("e1");
    unit.pass(Duration.ofHours(1));
    assertThat(posts()).isEmpty();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofSeconds(2));
    assertThat(posts()).singleElement().asString().doesNotContain("[e1]");
  }

  @Test
  void while_telegram_does_not_say_whom_to_ask_nothing_is_posted() {
    unit.decide(Office.OWNER, "approve");
    unit.news.changes("e1");
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    unit.pass(Duration.ofHours(2));
    assertThat(posts()).isEmpty();
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.pass(Duration.ofMinutes(2));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
  }

  @Test
  void a_preview_nobody_has_approved_yet_changes_before_their_eyes() {
    unit.news.takesBack("e2");
    unit.pass(Duration.ofMinutes(2));
    unit.pass(Duration.ofSeconds(5));
    assertThat(unit.screen(Office.OWNER))
        .filteredOn(Outgoing.Edit.class::isInstance)
        .last()
        .satisfies(preview ->
            assertThat(((Outgoing.Edit) preview).text().text())
                .contains("[e1]")
                .doesNotContain("[e2]"));
  }

  @Test
  void when_no_source_says_it_any_more_there_is_no_edition_and_that_is_told() {
    unit.decide(Office.OWNER, "approve");
    unit.news.changes("e1");
    unit.news.takesBack("e2");
    unit.pass(Duration.ofMinutes(2));
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.OUTDATED);
    assertThat(unit.lastSaid()).contains(say(Key.DIGEST_WHY_OUTDATED));
    unit.pass(Duration.ofHours(2));
    assertThat(posts()).isEmpty();
  }

  private static String say(Key key) {
    return Messages.bengali().get(key);
  }
}
