package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.Language;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.Item;
import org.sutro.bot.digest.Plan;

/** What an edition holds, as its administrators arrange it before it is posted. */
final class ArrangingTest {

  @AutoClose private final Office unit;

  ArrangingTest(@TempDir Path folder) {
    unit = new Office(folder.resolve("bot.db"), true);
  }

  @Test
  void items_are_dropped_put_back_and_reordered_as_the_admin_likes() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1", "e2", "e3");
    unit.untilTheMorning();
    assertThat(Said.rows(unit.decide(Office.OWNER, "edit")))
        .containsExactly("১ | ২ | ৩", "‹ ফিরে যান");
    unit.decide(Office.OWNER, "drop-0");
    assertThat(Said.labels(unit.decide(Office.OWNER, "item-0")))
        .containsExactly("＋ ফিরিয়ে আনুন", "‹ ফিরে যান");
    Response moved = unit.decide(Office.OWNER, "up-2");
    assertThat(Said.rows(moved)).containsExactly("১ | ৩", "✕ বাদ দিন | ↑ ওপরে তুলুন", "‹ ফিরে যান");
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    String post = unit.posts().getFirst().text().text();
    assertThat(post).doesNotContain("[e1]");
    assertThat(post.indexOf("[e3]")).isBetween(0, post.indexOf("[e2]"));
  }

  @Test
  void what_was_taken_out_is_marked_by_its_number_and_can_be_brought_back() {
    unit.press(Office.OWNER, "start");
    unit.happens("e1", "e2", "e3");
    unit.untilTheMorning();
    Response dropped = unit.decide(Office.OWNER, "drop-1");
    assertThat(Said.labels(dropped)).containsExactly("১", "২ ✕", "৩", "‹ ফিরে যান");
    assertThat(dropped.send().toString()).contains("✕ চিহ্নের খবরগুলো বাদ দেওয়া হয়েছে");
    assertThat(Said.labels(unit.decide(Office.OWNER, "item-1"))).contains("＋ ফিরিয়ে আনুন");
    assertThat(Said.labels(unit.decide(Office.OWNER, "drop-1")))
        .containsExactly("১", "২", "৩", "‹ ফিরে যান");
  }

  @Test
  void of_eight_items_each_gets_to_any_place_by_one_press() {
    unit.press(Office.OWNER, "items-10");
    unit.press(Office.OWNER, "start");
    unit.happens("e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8");
    unit.untilTheMorning();
    assertThat(Said.rows(unit.decide(Office.OWNER, "item-7")).getFirst())
        .isEqualTo("১ | ২ | ৩ | ৪ | ৫ | ৬ | ৭");
    Response moved = unit.decide(Office.OWNER, "to-701");
    assertThat(moved.send().toString()).contains("২ নম্বর খবর");
    unit.decide(Office.OWNER, "to-5"); // the first, to the sixth place
    assertThat(Said.changes(unit.decide(Office.OWNER, "to-9"))).isFalse();
    assertThat(Said.changes(unit.decide(Office.OWNER, "to-901"))).isFalse();
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    assertThat(unit.posts().getFirst().text().text())
        .containsSubsequence("[e8]", "[e2]", "[e3]", "[e4]", "[e5]", "[e1]", "[e6]", "[e7]");
  }

  @Test
  void numbers_and_moves_follow_the_sections_of_the_post() {
    Plan plan = Plan.ready(ZoneId.of("Asia/Dhaka"), Set.of("iran", "china"), Language.BENGALI);
    Draft draft = draft("iran", "china", "iran", "china");
    assertThat(EditionText.order(plan, draft)).containsExactly(0, 2, 1, 3);
    assertThat(EditionText.above(plan, draft, 0)).as("the first goes to the end").isEqualTo(0);
    assertThat(EditionText.above(plan, draft, 2)).as("within its section").isEqualTo(0);
    assertThat(EditionText.above(plan, draft, 1)).as("with its section").isEqualTo(0);
    assertThat(EditionText.order(plan, draft.raising(1, 0))).containsExactly(0, 3, 1, 2);
  }

  @Test
  void moved_within_its_section_an_item_takes_no_section_along() {
    Plan plan = Plan.ready(ZoneId.of("Asia/Dhaka"), Set.of("iran", "china"), Language.BENGALI);
    Draft draft = draft("iran", "china", "iran", "china");
    List<Integer> iran = EditionText.section(plan, draft, 0);
    assertThat(inTheirOrder(plan, draft.moving(0, 2, iran)))
        .containsExactly("e2", "e0", "e1", "e3");
    assertThat(inTheirOrder(plan, draft.moving(2, 0, iran)))
        .containsExactly("e2", "e0", "e1", "e3");
  }

  private static List<String> inTheirOrder(Plan plan, Draft draft) {
    return EditionText.order(plan, draft).stream()
        .map(number -> draft.pieces().get(number).event().id())
        .toList();
  }

  private static Draft draft(String... countries) {
    List<Draft.Piece> pieces = new ArrayList<>();
    for (String country : countries) {
      Item.Event event = new Item.Event("e" + pieces.size(), Set.of(country), Set.of(), 1);
      pieces.add(new Draft.Piece(event, Item.State.NEW, List.of(), List.of(), List.of(), false));
    }
    return new Draft(
        new Draft.Period(Instant.EPOCH, Instant.EPOCH),
        pieces,
        new Edition.Gathered(4, 1, List.of(), 0),
        4);
  }
}
