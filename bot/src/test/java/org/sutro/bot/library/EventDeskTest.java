package org.sutro.bot.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.Edition.LeftOut;
import org.sutro.bot.digest.EventDesk;
import org.sutro.bot.digest.Item;
import org.sutro.bot.digest.Told;

/** Editions over a library into which made-up articles come day by day. */
final class EventDeskTest {

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
  void an_event_is_one_item_however_many_report_it() {
    unit.come("ferry", EventShelf.MONDAY, EventShelf.FERRY);
    unit.come("copy", EventShelf.MONDAY, EventShelf.FERRY + "\nসব খবর পড়ুন আমাদের অ্যাপে।\n");
    unit.come("anew", EventShelf.TUESDAY, EventShelf.FERRY_TOLD_ANEW);
    unit.come("cricket", EventShelf.MONDAY, EventShelf.CRICKET);

    Edition edition =
        unit.compose(
            EventShelf.plan("iran", "china"), EventShelf.MONDAY, EventShelf.TUESDAY, Told.NOTHING);

    assertThat(edition.items()).hasSize(1);
    Item item = edition.items().getFirst();
    assertThat(item.state()).isEqualTo(Item.State.NEW);
    assertThat(item.event().id()).isEqualTo("ferry");
    assertThat(item.event().countries()).containsExactly("iran");
    assertThat(item.event().articles()).hasSize(3);
    assertThat(item.event().independent()).isEqualTo(2);
    assertThat(edition.gathered()).isEqualTo(new Edition.Gathered(4, 4, List.of(), 4));
    assertThat(edition.left())
        .singleElement()
        .satisfies(left -> {
          assertThat(left.event()).isEqualTo("cricket");
          assertThat(left.why()).isEqualTo(LeftOut.Why.COUNTRY);
        });
  }

  @Test
  void another_article_on_what_was_told_is_no_news_what_came_of_it_is() {
    unit.come("ferry", EventShelf.MONDAY, EventShelf.FERRY);
    Told told =
        EventShelf.told(
            unit.compose(
                EventShelf.plan("iran"), EventShelf.MONDAY, EventShelf.MONDAY, Told.NOTHING));
    unit.come("anew", EventShelf.TUESDAY, EventShelf.FERRY_TOLD_ANEW);
    Edition tuesday =
        unit.compose(EventShelf.plan("iran"), EventShelf.TUESDAY, EventShelf.TUESDAY, told);
    unit.come("stops", EventShelf.THURSDAY, EventShelf.FERRY_STOPS);
    Edition thursday =
        unit.compose(
            EventShelf.plan("iran"), EventShelf.TUESDAY.plusDays(1), EventShelf.THURSDAY, told);

    assertThat(tuesday.items()).isEmpty();
    assertThat(tuesday.left()).extracting(LeftOut::why).containsExactly(LeftOut.Why.TOLD);
    assertThat(thursday.items()).hasSize(1);
    Item item = thursday.items().getFirst();
    assertThat(item.state()).isEqualTo(Item.State.DEVELOPED);
    assertThat(item.event().id()).isEqualTo("ferry");
    assertThat(item.quotes().getFirst().text()).contains("বন্ধ রাখা হয়েছে");
  }

  @Test
  void told_words_that_their_source_has_changed_come_again_as_corrected() {
    unit.come("ferry", EventShelf.MONDAY, EventShelf.FERRY);
    Told told =
        EventShelf.told(
            unit.compose(
                EventShelf.plan("iran"), EventShelf.MONDAY, EventShelf.MONDAY, Told.NOTHING));
    unit.come("ferry", EventShelf.MONDAY, EventShelf.FERRY.replace("সোমবার চালু", "রোববার চালু"));

    Edition edition =
        unit.compose(EventShelf.plan("iran"), EventShelf.TUESDAY, EventShelf.TUESDAY, told);

    assertThat(edition.items()).hasSize(1);
    assertThat(edition.items().getFirst().state()).isEqualTo(Item.State.CORRECTED);
    assertThat(edition.items().getFirst().quotes().getFirst().text()).contains("রোববার চালু");
  }

  @Test
  void a_change_elsewhere_in_the_article_corrects_nothing() {
    unit.come("ferry", EventShelf.MONDAY, EventShelf.FERRY);
    Told told =
        EventShelf.told(
            unit.compose(
                EventShelf.plan("iran"), EventShelf.MONDAY, EventShelf.MONDAY, Told.NOTHING));
    unit.come(
        "ferry", EventShelf.MONDAY, EventShelf.FERRY.replace("সপ্তাহে দুবার", "সপ্তাহে একবার"));

    assertThat(
            unit.compose(EventShelf.plan("iran"), EventShelf.TUESDAY, EventShelf.TUESDAY, told)
                .items())
        .isEmpty();
  }

  @Test
  void two_houses_that_count_differently_are_both_quoted() {
    unit.come("ferry", EventShelf.MONDAY, EventShelf.FERRY);
    unit.come("anew", EventShelf.MONDAY, EventShelf.FERRY_TOLD_ANEW);

    Item item =
        unit.compose(EventShelf.plan("iran"), EventShelf.MONDAY, EventShelf.MONDAY, Told.NOTHING)
            .items()
            .getFirst();

    assertThat(item.event().articles()).hasSize(2);
    assertThat(item.quotes())
        .allSatisfy(quote -> assertThat(quote.article().text()).contains(quote.text()));
  }

  @Test
  void the_same_articles_make_the_same_edition() {
    unit.come("ferry", EventShelf.MONDAY, EventShelf.FERRY);
    unit.come("potatoes", EventShelf.TUESDAY, EventShelf.POTATOES);

    assertThat(
            unit.compose(
                EventShelf.plan("iran", "china"),
                EventShelf.MONDAY,
                EventShelf.TUESDAY,
                Told.NOTHING))
        .isEqualTo(
            unit.compose(
                EventShelf.plan("iran", "china"),
                EventShelf.MONDAY,
                EventShelf.TUESDAY,
                Told.NOTHING));
  }

  @Test
  void what_more_houses_know_comes_first_and_every_measure_is_told() {
    unit.come("potatoes", EventShelf.TUESDAY, EventShelf.POTATOES);
    unit.come("ferry", EventShelf.MONDAY, EventShelf.FERRY);
    unit.come("anew", EventShelf.TUESDAY, EventShelf.FERRY_TOLD_ANEW);

    EventDesk.Composed composed =
        unit.desk()
            .examine(
                EventShelf.assignment(
                    EventShelf.plan("iran", "china"),
                    EventShelf.MONDAY,
                    EventShelf.TUESDAY,
                    Told.NOTHING));

    assertThat(composed.ranked())
        .extracting(ranked -> ranked.item().event().id())
        .containsExactly("ferry", "potatoes");
    assertThat(composed.ranked().getFirst().score())
        .isGreaterThan(composed.ranked().getLast().score());
  }
}
