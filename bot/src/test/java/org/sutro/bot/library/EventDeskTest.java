package org.sutro.bot.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Window;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.article.Language;
import org.sutro.bot.digest.Assignment;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.Edition.LeftOut;
import org.sutro.bot.digest.EventDesk;
import org.sutro.bot.digest.Item;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Reference;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.digest.Told;
import org.sutro.bot.digest.Topic;
import org.sutro.bot.digest.Worth;

/** Editions over a library into which made-up articles come day by day. */
final class EventDeskTest {

  private static final Path HOME =
      Path.of(System.getProperty("sutro.home")).toAbsolutePath().normalize();
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate THURSDAY = MONDAY.plusDays(3);

  private static final String FERRY =
      """
      আনজালি থেকে আস্ত্রাখান নতুন ফেরি

      ইরানের আনজালি বন্দর থেকে রাশিয়ার আস্ত্রাখান পর্যন্ত যাত্রীবাহী ফেরি সোমবার চালু হয়েছে। প্রথম যাত্রায় ২৪০ জন যাত্রী গেছেন বলে জানায় বন্দর কর্তৃপক্ষ। সপ্তাহে দুবার ফেরি চলবে।
      """;

  private static final String FERRY_TOLD_ANEW =
      """
      কাস্পিয়ানে ভাসল যাত্রীবাহী ফেরি

      সোমবার আনজালি ছেড়েছে আস্ত্রাখানমুখী ফেরি, তাতে ছিলেন ১৯০ জন যাত্রী। ইরান ও রাশিয়ার মধ্যে এই পথে এখন সপ্তাহে দুই দিন জাহাজ মিলবে।
      """;

  private static final String FERRY_STOPS =
      """
      ঝড়ের পর বন্ধ আনজালি–আস্ত্রাখান ফেরি

      চালুর তিন দিন পর ঝড়ে ক্ষতিগ্রস্ত আনজালি–আস্ত্রাখান ফেরি বৃহস্পতিবার বন্ধ রাখা হয়েছে। ইরানের বন্দর কর্তৃপক্ষ বলেছে, রাশিয়ার যাত্রীরা টিকিটের টাকা ফেরত পাবেন।
      """;

  private static final String POTATOES =
      """
      চীনে আলু বেচবে সাইবেরিয়ার খামার

      রাশিয়ার সাইবেরিয়ার তিনটি খামার চীনে আলু রপ্তানির অনুমতি পেয়েছে। চীনের শুল্ক দপ্তর মঙ্গলবার খামারগুলোর নাম প্রকাশ করে।
      """;

  private static final String RIDDLE =
      """
      রাশিয়া–ইরান সম্পর্কে কোন পথে

      রাশিয়া ও ইরান কি সত্যিই আরও কাছে আসছে? তেহরানের গমের দাম কি এবার মস্কো ঠিক করবে? কাস্পিয়ানের ওপারে এ নিয়ে কি কেউ ভাবছেন? এসব প্রশ্নের উত্তর আপাতত কারও জানা নেই।
      """;

  private static final String CRICKET =
      """
      মিরপুরে বৃষ্টিতে খেলা বন্ধ

      মিরপুরে বৃষ্টির কারণে সোমবার ক্রিকেট ম্যাচের খেলা মাঠে গড়ায়নি। দর্শকেরা টিকিটের টাকা ফেরত পাবেন বলে জানায় বোর্ড।
      """;

  @TempDir Path data;
  private Library library;

  @BeforeEach
  void open() {
    library = Library.open(Places.of(HOME, data), InstantSource.system());
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void an_event_is_one_item_however_many_report_it() {
    come("ferry", MONDAY, FERRY);
    come("copy", MONDAY, FERRY + "\nসব খবর পড়ুন আমাদের অ্যাপে।\n");
    come("anew", TUESDAY, FERRY_TOLD_ANEW);
    come("cricket", MONDAY, CRICKET);

    Edition edition = compose(plan("iran", "china"), MONDAY, TUESDAY, Told.NOTHING);

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
    come("ferry", MONDAY, FERRY);
    Told told = told(compose(plan("iran"), MONDAY, MONDAY, Told.NOTHING));
    come("anew", TUESDAY, FERRY_TOLD_ANEW);
    Edition tuesday = compose(plan("iran"), TUESDAY, TUESDAY, told);
    come("stops", THURSDAY, FERRY_STOPS);
    Edition thursday = compose(plan("iran"), TUESDAY.plusDays(1), THURSDAY, told);

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
    come("ferry", MONDAY, FERRY);
    Told told = told(compose(plan("iran"), MONDAY, MONDAY, Told.NOTHING));
    come("ferry", MONDAY, FERRY.replace("সোমবার চালু", "রোববার চালু"));

    Edition edition = compose(plan("iran"), TUESDAY, TUESDAY, told);

    assertThat(edition.items()).hasSize(1);
    assertThat(edition.items().getFirst().state()).isEqualTo(Item.State.CORRECTED);
    assertThat(edition.items().getFirst().quotes().getFirst().text()).contains("রোববার চালু");
  }

  @Test
  void a_change_elsewhere_in_the_article_corrects_nothing() {
    come("ferry", MONDAY, FERRY);
    Told told = told(compose(plan("iran"), MONDAY, MONDAY, Told.NOTHING));
    come("ferry", MONDAY, FERRY.replace("সপ্তাহে দুবার", "সপ্তাহে একবার"));

    assertThat(compose(plan("iran"), TUESDAY, TUESDAY, told).items()).isEmpty();
  }

  @Test
  void two_houses_that_count_differently_are_both_quoted() {
    come("ferry", MONDAY, FERRY);
    come("anew", MONDAY, FERRY_TOLD_ANEW);

    Item item = compose(plan("iran"), MONDAY, MONDAY, Told.NOTHING).items().getFirst();

    assertThat(item.event().articles()).hasSize(2);
    assertThat(item.quotes())
        .allSatisfy(quote -> assertThat(quote.article().text()).contains(quote.text()));
  }

  @Test
  void a_plan_gets_what_it_asks_for_and_each_event_left_out_has_its_reason() {
    come("ferry", MONDAY, FERRY);
    come("potatoes", TUESDAY, POTATOES);

    assertThat(why(selection(Set.of("iran"), Plan.Keywords.NONE, Set.of(), 7)))
        .containsExactly("potatoes COUNTRY");
    assertThat(why(selection(both(), new Plan.Keywords(List.of("আলু"), List.of()), Set.of(), 7)))
        .containsExactly("ferry KEYWORD");
    assertThat(why(selection(both(), new Plan.Keywords(List.of(), List.of("ফেরি")), Set.of(), 7)))
        .containsExactly("ferry KEYWORD");
    assertThat(why(selection(both(), Plan.Keywords.NONE, Set.of("ferry.example"), 7)))
        .containsExactly("potatoes SOURCE");
    assertThat(why(selection(both(), Plan.Keywords.NONE, Set.of(), 1)))
        .singleElement()
        .asString()
        .endsWith("NO_ROOM");
  }

  @Test
  void every_reason_to_leave_an_event_out_occurs_and_none_else_is_told() {
    come("ferry", MONDAY, FERRY);
    Told told = told(compose(plan("iran"), MONDAY, MONDAY, Told.NOTHING));
    come("potatoes", TUESDAY, POTATOES);
    come("riddle", TUESDAY, RIDDLE);
    come("cricket", TUESDAY, CRICKET);
    Map<LeftOut.Why, String> reasons = new EnumMap<>(LeftOut.Why.class);
    Plan.Keywords without = new Plan.Keywords(List.of(), List.of("আলু"));
    for (Plan.Selection selection :
        List.of(
            selection(both(), Plan.Keywords.NONE, Set.of(), 7),
            selection(both(), without, Set.of(), 7),
            selection(both(), Plan.Keywords.NONE, Set.of("ferry.example"), 7),
            about(Topic.NUCLEAR))) {
      compose(with(selection), MONDAY, TUESDAY, told)
          .left()
          .forEach(left -> reasons.merge(left.why(), left.event(), (a, b) -> a));
    }
    compose(with(selection(both(), Plan.Keywords.NONE, Set.of(), 1)), MONDAY, TUESDAY, Told.NOTHING)
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
    come("ferry", MONDAY, FERRY);
    come("potatoes", TUESDAY, POTATOES);

    assertThat(why(about(Topic.TRADE))).containsExactly("ferry TOPIC");
    assertThat(why(about(Topic.TRANSPORT))).containsExactly("potatoes TOPIC");
    assertThat(why(about(Topic.TRADE, Topic.TRANSPORT))).isEmpty();
  }

  @Test
  void each_topic_is_made_of_senses_that_the_glossary_has() {
    for (Topic topic : Topic.values()) {
      assertThat(topic.senses())
          .as(topic.code())
          .isNotEmpty()
          .allSatisfy(sense -> assertThat(library.lexicon().sense(sense)).as(sense).isPresent());
    }
  }

  @Test
  void looking_back_an_event_is_told_once_from_its_beginning_with_what_came_of_it() {
    come("ferry", MONDAY, FERRY);
    come("anew", MONDAY, FERRY_TOLD_ANEW);
    come("potatoes", TUESDAY, POTATOES);
    come("stops", THURSDAY, FERRY_STOPS);

    Edition week = lookBack(MONDAY, MONDAY.plusDays(6), Told.NOTHING);

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
    come("ferry", MONDAY, FERRY);
    come("potatoes", TUESDAY, POTATOES);
    Edition first = lookBack(MONDAY, TUESDAY, Told.NOTHING);
    come("stops", THURSDAY, FERRY_STOPS);
    Edition second = lookBack(TUESDAY.plusDays(1), THURSDAY, told(first));

    assertThat(first.items()).hasSize(2);
    assertThat(second.items()).hasSize(1);
    assertThat(second.items().getFirst().state()).isEqualTo(Item.State.DEVELOPED);
    assertThat(second.items().getFirst().later()).as("what is quoted already").isEmpty();
  }

  @Test
  void looking_back_what_was_reported_for_days_comes_before_what_was_heard_of_last() {
    come("ferry", MONDAY, FERRY);
    come("stops", THURSDAY, FERRY_STOPS.replace("ferry.example", "other.example"));
    come("potatoes", MONDAY.plusDays(6), POTATOES);

    EventDesk.Composed week = desk().examine(weekly(MONDAY, MONDAY.plusDays(6), Told.NOTHING));

    assertThat(week.ranked().getFirst().item().event().id()).isEqualTo("ferry");
    assertThat(week.ranked())
        .allSatisfy(one -> assertThat(one.worth()).doesNotContainKey(Worth.RECENT));
    assertThat(week.ranked().getFirst().worth().get(Worth.LASTING)).isPositive();
  }

  private Edition lookBack(LocalDate from, LocalDate until, Told told) {
    return desk().compose(weekly(from, until, told));
  }

  private static Assignment weekly(LocalDate from, LocalDate until, Told told) {
    Window window = Window.of(begin(from), end(until));
    return new Assignment(SeriesId.Rhythm.WEEKLY, plan("iran", "china"), window, told);
  }

  private static Plan.Selection about(Topic... topics) {
    return new Plan.Selection(both(), Set.of(topics), Plan.Keywords.NONE, Set.of(), 7);
  }

  private static Plan with(Plan.Selection selection) {
    Plan ready = plan("iran");
    return new Plan(ready.schedule(), selection, ready.look(), ready.manner(), ready.release());
  }

  @Test
  void a_keyword_is_found_in_all_its_forms() {
    come("ferry", MONDAY, FERRY.replace("যাত্রীবাহী ফেরি", "যাত্রীদের ফেরিটি"));

    assertThat(why(selection(both(), new Plan.Keywords(List.of("ফেরি"), List.of()), Set.of(), 7)))
        .isEmpty();
  }

  @Test
  void a_hidden_article_tells_of_nothing() {
    come("ferry", MONDAY, FERRY);
    library.archive().withdraw(new ArticleId("ferry"));

    Edition edition = compose(plan("iran"), MONDAY, MONDAY, Told.NOTHING);

    assertThat(edition.items()).isEmpty();
    assertThat(edition.gathered().articles()).isZero();
  }

  @Test
  void the_same_articles_make_the_same_edition() {
    come("ferry", MONDAY, FERRY);
    come("potatoes", TUESDAY, POTATOES);

    assertThat(compose(plan("iran", "china"), MONDAY, TUESDAY, Told.NOTHING))
        .isEqualTo(compose(plan("iran", "china"), MONDAY, TUESDAY, Told.NOTHING));
  }

  @Test
  void what_more_houses_know_comes_first_and_every_measure_is_told() {
    come("potatoes", TUESDAY, POTATOES);
    come("ferry", MONDAY, FERRY);
    come("anew", TUESDAY, FERRY_TOLD_ANEW);

    EventDesk.Composed composed =
        desk().examine(assignment(plan("iran", "china"), MONDAY, TUESDAY, Told.NOTHING));

    assertThat(composed.ranked())
        .extracting(ranked -> ranked.item().event().id())
        .containsExactly("ferry", "potatoes");
    assertThat(composed.ranked().getFirst().score())
        .isGreaterThan(composed.ranked().getLast().score());
  }

  private List<String> why(Plan.Selection selection) {
    return compose(with(selection), MONDAY, TUESDAY, Told.NOTHING).left().stream()
        .map(left -> left.event() + " " + left.why())
        .toList();
  }

  private static Set<String> both() {
    return Set.of("iran", "china");
  }

  private static Plan.Selection selection(
      Set<String> countries, Plan.Keywords keywords, Set<String> sources, int items) {
    return new Plan.Selection(countries, Set.of(), keywords, sources, items);
  }

  private static Plan plan(String... countries) {
    return Plan.ready(ZoneId.of("Asia/Dhaka"), Set.of(countries), Language.BENGALI);
  }

  private EventDesk desk() {
    return library.newsdesk();
  }

  private Edition compose(Plan plan, LocalDate from, LocalDate until, Told told) {
    return desk().compose(assignment(plan, from, until, told));
  }

  private static Assignment assignment(Plan plan, LocalDate from, LocalDate until, Told told) {
    return new Assignment(SeriesId.Rhythm.DAILY, plan, Window.of(begin(from), end(until)), told);
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Instant end(LocalDate day) {
    return begin(day.plusDays(1));
  }

  private static Told told(Edition edition) {
    return new Told(
        edition.items().stream()
            .map(item ->
                new Told.Past(
                    item.event().id(),
                    end(MONDAY),
                    item.event().articles(),
                    item.quotes().stream().limit(1).map(Reference::of).toList()))
            .collect(Collectors.toList()));
  }

  private void come(String id, LocalDate day, String text) {
    library
        .archive()
        .putAll(
            List.of(
                new Capture(
                    new ArticleId(id),
                    null,
                    day.toString(),
                    "https://" + id + ".example/news",
                    text,
                    day.atTime(10, 0).toInstant(ZoneOffset.UTC))));
    library.follow((done, total) -> {});
    library.trace(() -> true);
    library.group(() -> true);
  }
}
