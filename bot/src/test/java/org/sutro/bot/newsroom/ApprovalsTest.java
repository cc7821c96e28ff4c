package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Role;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/** People who approve an edition and may do so no longer when its hour comes. */
final class ApprovalsTest {

  private static final long COLLEAGUE = 20;

  @AutoClose private final Office unit;

  ApprovalsTest(@TempDir Path folder) {
    unit = new Office(folder.resolve("bot.db"), true);
  }

  @BeforeEach
  void approved() {
    unit.role(COLLEAGUE, Role.Status.ADMINISTRATOR, "can_post_messages");
    unit.press(COLLEAGUE, "open");
    unit.press(Office.OWNER, "start");
    unit.happens("e1", "e2");
    unit.untilTheMorning();
    assertThat(Said.changes(unit.decide(COLLEAGUE, "approve"))).isTrue();
  }

  @Test
  void what_a_former_administrator_approved_is_not_posted_and_asked_for_anew() {
    unit.role(COLLEAGUE, Role.Status.MEMBER);
    unit.clock.pass(Duration.ofHours(1));
    unit.pass(Duration.ZERO);
    unit.pass(Duration.ofSeconds(2));
    assertThat(unit.posts()).isEmpty();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    assertThat(unit.said.toString())
        .contains("“খবর”: ", "যিনি অনুমোদন দিয়েছিলেন, তিনি এখন আর অনুমোদন দিতে পারেন না");
    assertThat(unit.deciding(Office.OWNER))
        .contains(Messages.bengali().get(Key.BUTTON_DIGEST_APPROVE));
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofSeconds(2));
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void the_others_hear_of_it_before_the_hour_so_that_the_edition_can_be_in_time() {
    unit.role(COLLEAGUE, Role.Status.ADMINISTRATOR, "can_delete_messages");
    unit.pass(Duration.ofMinutes(2));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofMinutes(20));
    assertThat(unit.posts()).isEmpty();
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void while_telegram_does_not_say_what_they_are_it_waits_and_then_goes_out() {
    unit.role(COLLEAGUE, Role.Status.UNKNOWN);
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts()).isEmpty();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.APPROVED);
    unit.role(COLLEAGUE, Role.Status.ADMINISTRATOR, "can_post_messages");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void when_only_one_person_approves_from_now_on_the_approval_of_another_counts_no_longer() {
    unit.press(Office.OWNER, "byme");
    unit.pass(Duration.ofHours(1));
    unit.pass(Duration.ofSeconds(2));
    assertThat(unit.posts()).isEmpty();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofSeconds(2));
    assertThat(unit.posts()).hasSize(1);
  }
}
