package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Role;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.bot.store.Outbox;

/** What has to be decided lies before somebody who may decide it, whoever comes and goes. */
final class DecidersTest {

  private static final long OTHER = 20;
  private static final String ARRIVED = Messages.bengali().get(Key.BUTTON_DIGEST_ARRIVED);
  private static final String APPROVE = Messages.bengali().get(Key.BUTTON_DIGEST_APPROVE);

  @AutoClose private final Office unit;

  DecidersTest(@TempDir Path folder) {
    unit = new Office(folder.resolve("bot.db"), true);
  }

  private void mayPost(long person) {
    unit.role(person, Role.Status.ADMINISTRATOR, "can_post_messages");
  }

  /** An edition that the owner alone approves, though somebody else may post as well. */
  private void waitsForTheOwnerAlone() {
    mayPost(OTHER);
    unit.press(OTHER, "open");
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "byme");
    unit.happens("e1");
    unit.untilTheMorning();
  }

  /** Telegram's answer to the post is lost, and there is no way to look. */
  private void doubtful() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.happens("e1");
    unit.clock.pass(Duration.ofHours(21));
    unit.turn();
    unit.turn();
    unit.loseThePost();
    unit.turn();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.DOUBTFUL);
  }

  /** Whatever is sent may have arrived; Telegram's answers never do. */
  private int sentInAnHourWithoutAnswers() {
    int sent = 0;
    for (int minute = 0; minute < 60; minute++) {
      unit.turn();
      for (Optional<Outbox.Parcel> parcel = next(); parcel.isPresent(); parcel = next()) {
        sent++;
        boolean unused = unit.outbox().unknown(parcel.get(), unit.clock.instant());
      }
      unit.clock.pass(Duration.ofMinutes(1));
    }
    return sent;
  }

  private Optional<Outbox.Parcel> next() {
    return unit.outbox().next(unit.clock.instant(), Set.of());
  }

  @Test
  void on_a_line_that_loses_answers_a_preview_comes_less_and_less_often() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    unit.pass(Duration.ofMinutes(5));
    unit.clock.pass(Duration.ofHours(19).plusMinutes(30));
    assertThat(sentInAnHourWithoutAnswers()).isBetween(4, 16);
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
  }

  @Test
  void on_a_line_that_loses_answers_a_question_comes_less_and_less_often() {
    doubtful();
    assertThat(sentInAnHourWithoutAnswers()).isBetween(4, 16);
    assertThat(unit.issue().state()).isEqualTo(Issue.State.DOUBTFUL);
  }

  private long questions(long person) {
    return unit.said.stream()
        .filter(outgoing -> outgoing.chat() == person)
        .filter(outgoing -> outgoing instanceof Outgoing.Send)
        .filter(outgoing -> Said.labels(Response.send(outgoing)).contains(ARRIVED))
        .count();
  }

  private void minutes(int number) {
    for (int i = 0; i < number; i++) {
      unit.pass(Duration.ofMinutes(1));
    }
  }

  @Test
  void who_gets_the_right_after_a_post_was_lost_is_asked_once() {
    unit.press(Office.OWNER, "open");
    mayPost(OTHER);
    doubtfulWithNobody();
    minutes(3);
    assertThat(questions(Office.OWNER) + questions(OTHER)).isZero();
    unit.press(OTHER, "open");
    minutes(10);
    assertThat(questions(OTHER)).isEqualTo(1);
    unit.decide(OTHER, "arrived-1");
    minutes(2);
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
  }

  private void doubtfulWithNobody() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.happens("e1");
    unit.clock.pass(Duration.ofHours(21));
    unit.turn();
    unit.role(Office.OWNER, Role.Status.MEMBER);
    unit.loseThePost();
    unit.turn();
    unit.turn();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.DOUBTFUL);
  }

  @Test
  void a_question_that_did_not_arrive_is_asked_again_and_one_that_did_is_not() {
    doubtful();
    unit.refused = outgoing -> outgoing.chat() == Office.OWNER;
    unit.pass(Duration.ofSeconds(1));
    assertThat(questions(Office.OWNER)).isZero();
    unit.refused = outgoing -> false;
    minutes(2);
    assertThat(questions(Office.OWNER)).isEqualTo(1);
    minutes(20);
    assertThat(questions(Office.OWNER)).isEqualTo(1);
  }

  @Test
  void when_who_was_asked_may_no_longer_say_it_somebody_else_is_asked() {
    doubtful();
    minutes(2);
    assertThat(questions(Office.OWNER)).isEqualTo(1);
    unit.role(Office.OWNER, Role.Status.MEMBER);
    mayPost(OTHER);
    unit.press(OTHER, "open");
    minutes(3);
    assertThat(questions(OTHER)).isEqualTo(1);
  }

  @Test
  void who_has_blocked_the_bot_is_not_the_one_to_ask() {
    mayPost(OTHER);
    unit.press(OTHER, "open");
    unit.pass(Duration.ofSeconds(1));
    doubtful();
    unit.outbox().unreachable(Office.OWNER);
    minutes(3);
    assertThat(questions(OTHER)).isEqualTo(1);
    assertThat(unit.ledger().editors(Office.CHAT)).isEqualTo(Set.of(OTHER));
  }

  @Test
  void an_edition_that_only_one_may_approve_who_no_longer_may_is_shown_to_the_others() {
    mayPost(OTHER);
    unit.press(OTHER, "open");
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "byme");
    unit.happens("e1");
    unit.role(Office.OWNER, Role.Status.MEMBER);
    unit.untilTheMorning();
    minutes(2);
    assertThat(unit.deciding(OTHER)).contains(APPROVE);
    assertThat(unit.said)
        .anyMatch(outgoing ->
            outgoing instanceof Outgoing.Send send
                && send.chat() == OTHER
                && send.text().text().equals(Messages.bengali().get(Key.DIGEST_REPLACED, "খবর")));
    unit.decide(OTHER, "approve");
    assertThat(unit.issue().state()).isEqualTo(Issue.State.APPROVED);
  }

  @Test
  void the_same_when_the_right_is_lost_after_the_preview() {
    waitsForTheOwnerAlone();
    minutes(2);
    assertThat(unit.deciding(OTHER)).isEmpty();
    unit.role(Office.OWNER, Role.Status.MEMBER);
    minutes(4);
    assertThat(unit.deciding(OTHER)).contains(APPROVE);
    assertThat(Said.changes(unit.decide(OTHER, "approve"))).isTrue();
    assertThat(unit.ledger().deeds(Office.SERIES, 2).getLast().what())
        .isEqualTo(Doing.REPLACE.name());
  }

  @Test
  void while_telegram_does_not_answer_nobody_is_replaced() {
    waitsForTheOwnerAlone();
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    minutes(5);
    assertThat(unit.deciding(OTHER)).isEmpty();
    assertThat(unit.series().plan().release().by()).containsExactly(Office.OWNER);
  }

  @Test
  void an_edition_that_waits_before_nobody_is_shown_to_whoever_gets_the_right() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    unit.role(Office.OWNER, Role.Status.ADMINISTRATOR, "can_delete_messages");
    unit.untilTheMorning();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    assertThat(unit.deciding(Office.OWNER)).isEmpty();
    mayPost(Office.OWNER);
    minutes(3);
    assertThat(unit.deciding(Office.OWNER)).contains(APPROVE);
  }

  @Test
  void when_the_only_one_who_may_approve_is_forgotten_the_others_are_told_and_it_is_logged() {
    waitsForTheOwnerAlone();
    unit.kept(new Response(List.of(), List.of(new Note.Forgotten(Office.OWNER))));
    assertThat(Said.changes(unit.decide(OTHER, "approve"))).as("not before that is told").isFalse();
    minutes(2);
    assertThat(unit.deciding(OTHER)).contains(APPROVE);
    assertThat(unit.said.toString()).contains(Messages.bengali().get(Key.DIGEST_REPLACED, "খবর"));
    assertThat(unit.ledger().deeds(Office.SERIES, 1).getFirst().what())
        .isEqualTo(Doing.REPLACE.name());
    assertThat(Said.changes(unit.decide(OTHER, "approve"))).isTrue();
  }
}
