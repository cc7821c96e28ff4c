package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;

/** The plan changes while an edition waits for its hour. */
final class ReplanningTest {

  @TempDir Path folder;
  private Office unit;

  @BeforeEach
  void waiting() {
    unit = new Office(folder.resolve("bot.db"), true);
    unit.press(Office.OWNER, "start");
    unit.happens("e1", "e2", "e3", "e4", "e5");
    unit.untilTheMorning();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
  }

  @AfterEach
  void close() {
    unit.close();
  }

  private List<String> held() {
    return Objects.requireNonNull(unit.issue().draft()).shown().stream()
        .map(Draft.Piece::event)
        .map(event -> event.id())
        .toList();
  }

  /** The plan has a message of its own. */
  private void openPlan() {
    unit.press(Office.OWNER, "open");
    unit.pass(Duration.ofSeconds(1));
  }

  private long messages() {
    return unit.said.stream().filter(Outgoing.Send.class::isInstance).count();
  }

  private String preview() {
    return unit.screen(Office.OWNER).stream()
        .map(screen ->
            switch (screen) {
              case Outgoing.Send send -> send.text().text();
              case Outgoing.Edit edit -> edit.text().text();
              default -> "";
            })
        .filter(text -> text.contains("[e"))
        .reduce((one, next) -> next)
        .orElseThrow();
  }

  @Test
  void what_waits_for_approval_is_made_anew_by_the_new_plan_in_its_place() {
    openPlan();
    long before = messages();
    unit.press(Office.OWNER, "items-3");
    unit.pass(Duration.ofSeconds(2));
    unit.pass(Duration.ofSeconds(2));
    assertThat(held()).containsExactly("e1", "e2", "e3");
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    assertThat(messages()).as("no further preview").isEqualTo(before);
    assertThat(preview()).contains("[e3]").doesNotContain("[e4]");
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts().getLast().text().text()).doesNotContain("[e4]");
  }

  @Test
  void a_preview_for_which_the_new_plan_leaves_nothing_says_so_and_waits_for_nothing() {
    openPlan();
    unit.news.forgetAll(); // as a keyword does that is in no article
    unit.press(Office.OWNER, "items-3");
    unit.pass(Duration.ofSeconds(2));
    unit.pass(Duration.ofSeconds(2));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.SKIPPED);
    assertThat(unit.screen(Office.OWNER).toString())
        .doesNotContain("নতুন করে তৈরি হচ্ছে")
        .contains("⏭ প্রকাশিত হয়নি। কারণ: পরিকল্পনার সঙ্গে মেলে, এমন নতুন কিছু ছিল না।");
  }

  @Test
  void what_was_approved_has_to_be_approved_anew() {
    unit.decide(Office.OWNER, "approve");
    unit.press(Office.OWNER, "items-3");
    unit.pass(Duration.ofSeconds(2));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    assertThat(held()).hasSize(3);
    assertThat(unit.said)
        .anyMatch(outgoing ->
            outgoing instanceof Outgoing.Send send
                && send.text()
                    .text()
                    .equals(
                        Messages.bengali()
                            .get(
                                Key.DIGEST_REPLANNED,
                                "খবর",
                                StandingText.planned(
                                    unit.series(), unit.issue(), Messages.bengali()))));
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts()).isEmpty();
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofSeconds(2));
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void another_header_is_approved_anew_and_nothing_done_by_hand_is_lost() {
    unit.decide(Office.OWNER, "drop-0");
    unit.decide(Office.OWNER, "approve");
    openPlan();
    unit.press(Office.OWNER, "type-header");
    unit.write(Office.OWNER, "সকালের খবর");
    unit.pass(Duration.ofSeconds(2));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    assertThat(held()).containsExactly("e2", "e3", "e4", "e5");
    assertThat(unit.deciding(Office.OWNER))
        .contains(Messages.bengali().get(Key.BUTTON_DIGEST_APPROVE));
  }

  @Test
  void what_changes_nothing_about_the_post_leaves_an_approval_alone() {
    unit.decide(Office.OWNER, "approve");
    unit.press(Office.OWNER, "silent");
    unit.press(Office.OWNER, "pin");
    assertThat(unit.issue().state()).isEqualTo(Issue.State.APPROVED);
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void without_approval_from_now_on_it_goes_out_at_its_hour() {
    unit.press(Office.OWNER, "alone");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.posts()).isEmpty();
    assertThat(unit.deciding(Office.OWNER)).isEmpty();
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void what_was_changed_by_hand_and_is_made_anew_is_said_to_be_lost() {
    String lost =
        Messages.bengali()
            .get(
                Key.DIGEST_REMADE,
                "খবর",
                StandingText.planned(unit.series(), unit.issue(), Messages.bengali()));
    unit.press(Office.OWNER, "items-4");
    unit.pass(Duration.ofSeconds(2));
    assertThat(unit.said.toString()).as("nothing was changed").doesNotContain(lost);
    unit.decide(Office.OWNER, "up-2");
    unit.press(Office.OWNER, "items-3");
    unit.pass(Duration.ofSeconds(2));
    assertThat(held()).containsExactly("e1", "e2", "e3");
    assertThat(unit.said.toString()).contains(lost);
  }
}
