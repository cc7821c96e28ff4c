package org.sutro.bot.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.ArticleId;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.Edition.LeftOut;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Told;
import org.sutro.bot.digest.Topic;

/** What a plan asks for, and why events are left out. */
final class EventSelectionTest {

  @TempDir Path data;
  private EventShelf unit;

  @BeforeEach
  void open() {
    unit = new EventShelf(data);
  }

  @AfterEach
  void close() {
    unit.close();
  }

  @Test
  void a_plan_gets_what_it_asks_for_and_each_event_left_out_has_its_reason() {
    unit.come("ferry", EventShelf.MONDAY, EventShelf.FERRY);
    unit.come("potatoes", EventShelf.TUESDAY, EventShelf.POTATOES);

    assertThat(unit.why(EventShelf.selection(Set.of("iran"), Plan.Keywords.NONE, Set.of(), 7)))
        .containsExactly("potatoes COUNTRY");
    assertThat(
            unit.why(
                EventShelf.selection(
                    EventShelf.both(), new Plan.Keywords(List.of("আলু"), List.of()), Set.of(), 7)))
        .containsExactly("ferry KEYWORD");
    assertThat(
            unit.why(
                EventShelf.selection(
                    EventShelf.both(), new Plan.Keywords(List.of(), List.of("ফেরি")), Set.of(), 7)))
        .containsExactly("ferry KEYWORD");
    assertThat(
            unit.why(
                EventShelf.selection(
                    EventShelf.both(), Plan.Keywords.NONE, Set.of("ferry.example"), 7)))
        .containsExactly("potatoes SOURCE");
    assertThat(unit.why(EventShelf.selection(EventShelf.both(), Plan.Keywords.NONE, Set.of(), 1)))
        .singleElement()
        .asString()
        .endsWith("NO_ROOM");
  }

  @Test
  void every_reason_to_leave_an_event_out_occurs_and_none_else_is_told() {
    unit.come("ferry", EventShelf.MONDAY, EventShelf.FERRY);
    Told told =
        EventShelf.told(
            unit.compose(
                EventShelf.plan("iran"), EventShelf.MONDAY, EventShelf.MONDAY, Told.NOTHING));
    unit.come("potatoes", EventShelf.TUESDAY, EventShelf.POTATOES);
    unit.come("riddle", EventShelf.TUESDAY, EventShelf.RIDDLE);
    unit.come("cricket", EventShelf.TUESDAY, EventShelf.CRICKET);
    Map<LeftOut.Why, String> reasons = new EnumMap<>(LeftOut.Why.class);
    Plan.Keywords without = new Plan.Keywords(List.of(), List.of("আলু"));
    for (Plan.Selection selection :
        List.of(
            EventShelf.selection(EventShelf.both(), Plan.Keywords.NONE, Set.of(), 7),
            EventShelf.selection(EventShelf.both(), without, Set.of(), 7),
            EventShelf.selection(EventShelf.both(), Plan.Keywords.NONE, Set.of("ferry.example"), 7),
            EventShelf.about(Topic.NUCLEAR))) {
      unit.compose(EventShelf.with(selection), EventShelf.MONDAY, EventShelf.TUESDAY, told)
          .left()
          .forEach(left -> reasons.merge(left.why(), left.event(), (a, b) -> a));
    }
    unit.compose(
            EventShelf.with(
                EventShelf.selection(EventShelf.both(), Plan.Keywords.NONE, Set.of(), 1)),
            EventShelf.MONDAY,
            EventShelf.TUESDAY,
            Told.NOTHING)
        .left()
        .forEach(left -> reasons.putIfAbsent(left.why(), left.event()));
    assertThat(reasons)
        .containsOnlyKeys(LeftOut.Why.values())
        .containsEntry(LeftOut.Why.TOLD, "ferry")
        .containsEntry(LeftOut.Why.COUNTRY, "cricket")
        .containsEntry(LeftOut.Why.KEYWORD, "potatoes")
        .containsEntry(LeftOut.Why.NO_QUOTE, "riddle");
  }

  @Test
  void a_topic_is_what_an_event_is_about() {
    unit.come("ferry", EventShelf.MONDAY, EventShelf.FERRY);
    unit.come("potatoes", EventShelf.TUESDAY, EventShelf.POTATOES);

    assertThat(unit.why(EventShelf.about(Topic.TRADE))).containsExactly("ferry TOPIC");
    assertThat(unit.why(EventShelf.about(Topic.TRANSPORT))).containsExactly("potatoes TOPIC");
    assertThat(unit.why(EventShelf.about(Topic.TRADE, Topic.TRANSPORT))).isEmpty();
  }

  @Test
  void each_topic_is_made_of_senses_that_the_glossary_has() {
    for (Topic topic : Topic.values()) {
      assertThat(topic.senses())
          .as(topic.code())
          .isNotEmpty()
          .allSatisfy(
              sense -> assertThat(unit.library.lexicon().sense(sense)).as(sense).isPresent());
    }
  }

  @Test
  void a_keyword_is_found_in_all_its_forms() {
    unit.come(
        "ferry",
        EventShelf.MONDAY,
        EventShelf.FERRY.replace("যাত্রীবাহী ফেরি", "যাত্রীদের ফেরিটি"));

    assertThat(
            unit.why(
                EventShelf.selection(
                    EventShelf.both(), new Plan.Keywords(List.of("ফেরি"), List.of()), Set.of(), 7)))
        .isEmpty();
  }

  @Test
  void a_hidden_article_tells_of_nothing() {
    unit.come("ferry", EventShelf.MONDAY, EventShelf.FERRY);
    unit.library.archive().withdraw(new ArticleId("ferry"));

    Edition edition =
        unit.compose(EventShelf.plan("iran"), EventShelf.MONDAY, EventShelf.MONDAY, Told.NOTHING);

    assertThat(edition.items()).isEmpty();
    assertThat(edition.gathered().articles()).isZero();
  }
}
