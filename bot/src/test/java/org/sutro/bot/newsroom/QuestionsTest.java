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
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Part;

/** Questions about lost messages: an answer is about the message that was asked about. */
final class QuestionsTest {

  private static final String ARRIVED = "এসেছে";
  private static final String RESEND = "আসেনি, আবার পাঠান";

  @TempDir Path folder;
  private Office unit;

  /** An edition of two messages, of which the first is lost. */
  @BeforeEach
  void lost() {
    unit = new Office(folder.resolve("bot.db"), true);
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    unit.untilTheMorning();
    unit.decide(Office.OWNER, "approve");
    unit.clock.pass(Duration.ofHours(1));
    unit.turn();
    unit.kept(LostPostsTest.second(unit.issue()));
    unit.loseThePost();
    unit.pass(Duration.ofMinutes(5));
    unit.pass(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    unit.close();
  }

  private List<Part.Status> parts() {
    return unit.ledger().parts(unit.issue().name().id(), unit.clock.instant()).stream()
        .map(Part::status)
        .toList();
  }

  /** The first is there, and now the second is lost. */
  private void thenTheSecond() {
    unit.press(Office.OWNER, unit.shown(Office.OWNER, ARRIVED));
    unit.loseThePost();
    unit.pass(Duration.ofMinutes(5));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.DOUBTFUL);
    assertThat(unit.lastSaid()).contains("২টি বার্তার ২ নম্বরটি পাঠানোর সময়");
  }

  @Test
  void an_old_button_says_nothing_about_the_message_that_is_lost_now() {
    Tap.OfIssue old = unit.shown(Office.OWNER, ARRIVED);
    Tap.OfIssue again = unit.shown(Office.OWNER, RESEND);
    thenTheSecond();
    for (Tap.OfIssue tap : List.of(old, again)) {
      assertThat(Said.toast(unit.press(Office.OWNER, tap)))
          .isEqualTo("ওই বার্তার উত্তর আগেই পেয়েছি, ধন্যবাদ। এখন প্রশ্ন ২ নম্বর বার্তাটি নিয়ে।");
      assertThat(unit.issue().state()).isEqualTo(Issue.State.DOUBTFUL);
      assertThat(parts()).containsExactly(Part.Status.SENT, Part.Status.UNKNOWN);
    }
  }

  @Test
  void where_an_old_button_was_stands_the_question_of_now() {
    Tap.OfIssue old = unit.shown(Office.OWNER, ARRIVED);
    thenTheSecond();
    assertThat(unit.decided(Office.OWNER, old).send())
        .filteredOn(Outgoing.Edit.class::isInstance)
        .singleElement()
        .satisfies(edit ->
            assertThat(((Outgoing.Edit) edit).text().text()).contains("২টি বার্তার ২ নম্বরটি"));
  }

  @Test
  void the_newest_button_settles_the_message_it_is_about() {
    thenTheSecond();
    unit.press(Office.OWNER, unit.shown(Office.OWNER, RESEND));
    assertThat(parts()).containsExactly(Part.Status.SENT, Part.Status.UNDER_WAY);
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
    assertThat(unit.posts()).hasSize(1);
  }

  @Test
  void a_button_about_a_message_that_is_settled_says_so() {
    Tap.OfIssue arrived = unit.shown(Office.OWNER, ARRIVED);
    Tap.OfIssue resend = unit.shown(Office.OWNER, RESEND);
    unit.press(Office.OWNER, arrived);
    assertThat(Said.toast(unit.press(Office.OWNER, resend)))
        .isEqualTo("এই প্রশ্নের উত্তর আগেই পেয়েছি, ধন্যবাদ।");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
    assertThat(Said.toast(unit.press(Office.OWNER, resend)))
        .isEqualTo("এই প্রশ্নের উত্তর আগেই পেয়েছি, ধন্যবাদ।");
    assertThat(unit.posts()).as("nothing a second time").hasSize(1);
  }
}
