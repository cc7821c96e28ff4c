package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/** The bot is out of its channel, or the channel is deleted, and nobody has told it so. */
final class FarewellTest {

  @AutoClose private final Office unit;

  FarewellTest(@TempDir Path folder) {
    unit = new Office(folder.resolve("bot.db"), true);
  }

  /** Telegram calls nobody an administrator of a chat the bot is out of. */
  private void out() {
    unit.role(Office.BOT, Role.Status.OUTSIDE);
    unit.role(Office.OWNER, Role.Status.OUTSIDE);
    unit.said.clear();
  }

  private void aMoment() {
    unit.pass(Duration.ofSeconds(2));
    unit.pass(Duration.ofSeconds(2));
  }

  /** What was said that the channel is gone, to whom. */
  private List<Long> told() {
    String gone = Messages.bengali().get(Key.DIGEST_GONE, "খবর");
    return unit.said.stream()
        .filter(
            outgoing -> outgoing instanceof Outgoing.Send send && send.text().text().equals(gone))
        .map(Outgoing::chat)
        .toList();
  }

  @Test
  void who_looked_after_the_digest_is_told_once_when_an_edition_can_not_go_out() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.happens("e1");
    aMoment();
    out();
    unit.pass(Duration.ofHours(21));
    aMoment();
    assertThat(told()).containsExactly(Office.OWNER);
    assertThat(unit.series().course().state()).isEqualTo(Series.State.GONE);
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.NO_RIGHT);
    unit.pass(Duration.ofDays(3));
    assertThat(told()).hasSize(1);
  }

  @Test
  void the_same_when_telegram_refuses_the_post_itself() {
    unit.untilItIsSent();
    out();
    unit.refused = Outgoing.Post.class::isInstance;
    aMoment();
    aMoment();
    assertThat(told()).containsExactly(Office.OWNER);
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.REFUSED);
  }

  @Test
  void the_same_of_a_timeline_that_can_be_changed_no_more() {
    SeriesId id = new SeriesId(Office.CHAT, SeriesId.Rhythm.TIMELINE);
    unit.happens("e1");
    unit.pass(Duration.ofMinutes(5));
    unit.press(Office.OWNER, new Tap.OfSeries(id, "now"));
    aMoment();
    Issue issue = unit.ledger().newest(id, 1).getFirst();
    Series series = unit.ledger().series(id).orElseThrow();
    unit.press(Office.OWNER, unit.tap(series, issue, "approve"));
    aMoment();
    assertThat(unit.posts()).hasSize(1);
    out();
    unit.refused = Outgoing.Rewrite.class::isInstance;
    unit.happens("e2");
    unit.pass(Duration.ofMinutes(20));
    aMoment();
    assertThat(told()).containsExactly(Office.OWNER);
    assertThat(unit.ledger().series(id).orElseThrow().course().state())
        .isEqualTo(Series.State.GONE);
  }

  @Test
  void let_in_again_it_goes_on_with_the_same_plan() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.press(Office.OWNER, "time-18");
    out();
    unit.pass(Duration.ofHours(21));
    unit.role(Office.BOT, Role.Status.ADMINISTRATOR, "can_post_messages");
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.letIn(Office.OWNER);
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    unit.pass(Duration.ofDays(1));
    assertThat(unit.posts()).singleElement().asString().contains("[e1]");
  }
}
