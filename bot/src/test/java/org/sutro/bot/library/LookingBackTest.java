package org.sutro.bot.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Window;
import org.sutro.bot.digest.Assignment;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.EventDesk;
import org.sutro.bot.digest.Item;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.digest.Told;
import org.sutro.bot.digest.Worth;

/** Editions over a week, and timelines. */
final class LookingBackTest {

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
  void looking_back_an_event_is_told_once_from_its_beginning_with_what_came_of_it() {
    unit.come("ferry", EventShelf.MONDAY, EventShelf.FERRY);
    unit.come("anew", EventShelf.MONDAY, EventShelf.FERRY_TOLD_ANEW);
    unit.come("potatoes", EventShelf.TUESDAY, EventShelf.POTATOES);
    unit.come("stops", EventShelf.THURSDAY, EventShelf.FERRY_STOPS);

    Edition week = unit.lookBack(EventShelf.MONDAY, EventShelf.MONDAY.plusDays(6), Told.NOTHING);

    assertThat(week.items())
        .extracting(item -> item.event().id())
        .containsExactly("ferry", "potatoes");
    Item ferry = week.items().getFirst();
    assertThat(ferry.state()).isEqualTo(Item.State.NEW);
    assertThat(ferry.quotes().getFirst().article().id().value()).isIn("ferry", "anew");
    assertThat(ferry.later()).singleElement().asString().contains("বন্ধ রাখা হয়েছে");
    assertThat(week.items().getLast().later()).isEmpty();
  }

  @Test
  void the_next_look_back_tells_of_it_again_only_when_it_developed() {
    unit.come("ferry", EventShelf.MONDAY, EventShelf.FERRY);
    unit.come("potatoes", EventShelf.TUESDAY, EventShelf.POTATOES);
    Edition first = unit.lookBack(EventShelf.MONDAY, EventShelf.TUESDAY, Told.NOTHING);
    unit.come("stops", EventShelf.THURSDAY, EventShelf.FERRY_STOPS);
    Edition second =
        unit.lookBack(EventShelf.TUESDAY.plusDays(1), EventShelf.THURSDAY, EventShelf.told(first));

    assertThat(first.items()).hasSize(2);
    assertThat(second.items()).hasSize(1);
    assertThat(second.items().getFirst().state()).isEqualTo(Item.State.DEVELOPED);
    assertThat(second.items().getFirst().later()).as("what is quoted already").isEmpty();
  }

  @Test
  void looking_back_what_was_reported_for_days_comes_before_what_was_heard_of_last() {
    unit.come("ferry", EventShelf.MONDAY, EventShelf.FERRY);
    unit.come(
        "stops",
        EventShelf.THURSDAY,
        EventShelf.FERRY_STOPS.replace("ferry.example", "other.example"));
    unit.come("potatoes", EventShelf.MONDAY.plusDays(6), EventShelf.POTATOES);

    EventDesk.Composed week =
        unit.desk()
            .examine(
                EventShelf.weekly(EventShelf.MONDAY, EventShelf.MONDAY.plusDays(6), Told.NOTHING));

    assertThat(week.ranked().getFirst().item().event().id()).isEqualTo("ferry");
    assertThat(week.ranked())
        .allSatisfy(one -> assertThat(one.worth()).doesNotContainKey(Worth.RECENT));
    assertThat(week.ranked().getFirst().worth().get(Worth.LASTING)).isPositive();
  }

  @Test
  void a_timeline_has_each_event_on_the_day_it_was_first_heard_of_the_newest_first() {
    unit.come("ferry", EventShelf.MONDAY, EventShelf.FERRY);
    unit.come("potatoes", EventShelf.TUESDAY, EventShelf.POTATOES);
    unit.come("stops", EventShelf.THURSDAY, EventShelf.FERRY_STOPS);

    Assignment timeline =
        new Assignment(
            SeriesId.Rhythm.TIMELINE,
            EventShelf.plan("iran", "china"),
            Window.of(Instant.EPOCH, EventShelf.end(EventShelf.THURSDAY)),
            Told.NOTHING);
    List<Item> items = unit.desk().compose(timeline).items();

    assertThat(items).extracting(item -> item.event().id()).containsExactly("potatoes", "ferry");
    assertThat(items.getLast().event().articles()).hasSize(2);
    assertThat(items.getLast().quotes().getFirst().article().id().value()).isEqualTo("ferry");
  }
}
