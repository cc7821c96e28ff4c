package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.digest.Issue;

/** Editions of several messages of which Telegram takes some and refuses others. */
final class IncompleteTest {

  private static final int EVENTS = 12;
  private static final String LAST = "e21";
  private static final Pattern EVENT = Pattern.compile("\\[(e[0-9]+)]");

  private List<String> arrived = List.of();
  @AutoClose private final Office unit;

  IncompleteTest(@TempDir Path folder) {
    unit = new Office(folder.resolve("bot.db"), true);
  }

  /** Events that take several messages, of which the second is refused. */
  @BeforeEach
  void incomplete() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.press(Office.OWNER, "items-15");
    for (int i = 10; i < 10 + EVENTS; i++) {
      unit.news.happensAtLength(unit.clock.instant().plusSeconds(60 + i), "e" + i, 480);
    }
    unit.refused = outgoing -> outgoing instanceof Outgoing.Post post && post.slot().part() == 2;
    unit.pass(Duration.ofHours(20).plusMinutes(35));
    unit.refused = outgoing -> false;
    assertThat(unit.posts()).hasSize(1);
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.INCOMPLETE);
    arrived = events(unit.posts().getFirst().text().text());
    assertThat(arrived).startsWith("e10").doesNotContain(LAST);
  }

  private static List<String> events(String text) {
    return EVENT.matcher(text).results().map(event -> event.group(1)).toList();
  }

  private List<String> next() {
    unit.said.clear();
    unit.pass(Duration.ofDays(1));
    unit.pass(Duration.ofMinutes(1));
    return unit.posts().stream().flatMap(post -> events(post.text().text()).stream()).toList();
  }

  @Test
  void what_did_not_arrive_is_said_to_those_who_look_after_it() {
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.lastSaid()).startsWith("⚠️ “খবর”").contains("একটি অংশ টেলিগ্রাম গ্রহণ করেনি");
  }

  @Test
  void what_did_not_arrive_is_in_the_next_edition_and_what_did_is_not() {
    unit.happens("e50");
    assertThat(next())
        .hasSize(EVENTS + 1 - arrived.size())
        .contains(LAST, "e50")
        .doesNotContainAnyElementsOf(arrived);
    unit.happens("e51");
    assertThat(next()).containsExactly("e51");
  }

  @Test
  void a_source_of_what_did_not_arrive_is_not_corrected_under_the_post() {
    unit.news.changes(LAST);
    unit.changed(LAST);
    unit.pass(Duration.ofMinutes(2));
    unit.pass(Duration.ofMinutes(2));
    assertThat(unit.posts()).hasSize(1);
    unit.news.changes("e10");
    unit.changed("e10");
    unit.pass(Duration.ofMinutes(2));
    unit.pass(Duration.ofMinutes(2));
    assertThat(unit.posts()).hasSize(2);
  }

  @Test
  void what_stands_there_can_be_taken_back_and_all_of_it_comes_again() {
    unit.decide(Office.OWNER, "undo");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.UNDONE);
    assertThat(next()).hasSize(EVENTS).containsAll(arrived).contains(LAST);
  }

  @Test
  void what_did_not_arrive_comes_in_the_next_when_the_rest_could_not_be_taken_back() {
    unit.refused = Outgoing.Delete.class::isInstance;
    unit.decide(Office.OWNER, "undo");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
    assertThat(next())
        .hasSize(EVENTS - arrived.size())
        .contains(LAST)
        .doesNotContainAnyElementsOf(arrived);
  }
}
