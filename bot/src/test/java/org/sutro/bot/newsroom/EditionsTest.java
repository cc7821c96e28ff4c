package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.Language;
import org.sutro.bot.chat.Address;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Draft;
import org.sutro.bot.digest.Edition;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Item;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.RichText;
import org.sutro.bot.store.Outbox;
import org.sutro.bot.store.Quarantine;

/** An edition from the plan to the channel, as the people see it who look after it. */
final class EditionsTest {

  @TempDir Path folder;
  private Office unit;

  @BeforeEach
  void open() {
    unit = new Office(folder.resolve("bot.db"), true);
  }

  @AfterEach
  void close() {
    unit.close();
  }

  /** The clock of the office stands at 12:30 in Dhaka; the ready plan is for nine. */
  private void untilTheMorning() {
    unit.pass(Duration.ofHours(19).plusMinutes(35));
  }

  private void happens(String... events) {
    for (int i = 0; i < events.length; i++) {
      unit.news.happens(unit.clock.instant().plusSeconds(60 + i), events[i]);
    }
  }

  private List<Outgoing.Post> posts() {
    return unit.said.stream()
        .filter(Outgoing.Post.class::isInstance)
        .map(Outgoing.Post.class::cast)
        .toList();
  }

  private String lastSaid() {
    return unit.said.reversed().stream()
        .filter(Outgoing.Send.class::isInstance)
        .map(outgoing -> ((Outgoing.Send) outgoing).text().text())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void
      whoever_lets_the_bot_in_is_offered_a_ready_plan_and_nothing_is_posted_before_it_is_started() {
    unit.pass(Duration.ofSeconds(1));
    assertThat(lastSaid()).contains("খবর", "প্রতিদিন, ০৯:০০ · ঢাকা", "এখনো চালু হয়নি");
    happens("e1");
    unit.pass(Duration.ofDays(2));
    assertThat(posts()).isEmpty();
    assertThat(unit.ledger().newest(Office.SERIES, 5)).isEmpty();
  }

  @Test
  void the_post_is_what_the_preview_showed_and_comes_at_its_time() {
    unit.press(Office.OWNER, "start");
    happens("e1", "e2");
    untilTheMorning();
    String preview = lastSaid();
    assertThat(preview).contains("[e1]", "[e2]");
    assertThat(posts()).isEmpty();
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofMinutes(10));
    assertThat(posts()).as("it is a quarter past eight").isEmpty();
    unit.pass(Duration.ofMinutes(50));
    assertThat(posts())
        .singleElement()
        .satisfies(post -> {
          assertThat(post.text().text()).isEqualTo(preview);
          assertThat(post.chat()).isEqualTo(Office.CHAT);
        });
    unit.pass(Duration.ofSeconds(2));
    assertThat(lastSaid()).startsWith("✅ “খবর”-এ প্রকাশিত").doesNotContainPattern("[0-9]");
  }

  @Test
  void items_are_dropped_put_back_and_reordered_as_the_admin_likes() {
    unit.press(Office.OWNER, "start");
    happens("e1", "e2", "e3");
    untilTheMorning();
    unit.decide(Office.OWNER, "drop-0");
    Response moved = unit.decide(Office.OWNER, "up-2");
    assertThat(Office.labels(moved)).contains("＋ ১ ফেরান", "↑ ২ ওপরে", "‹ ফিরে যান");
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    String post = posts().getFirst().text().text();
    assertThat(post).doesNotContain("[e1]");
    assertThat(post.indexOf("[e3]")).isBetween(0, post.indexOf("[e2]"));
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

  @Test
  void what_was_dropped_may_come_again_what_was_posted_does_not() {
    unit.press(Office.OWNER, "start");
    happens("e1", "e2");
    untilTheMorning();
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    unit.pass(Duration.ofDays(1));
    Issue second = unit.issue();
    assertThat(second.state()).isEqualTo(Issue.State.SKIPPED);
    assertThat(second.standing().why()).isEqualTo(Issue.Why.NOTHING_NEW);
  }

  @Test
  void who_asks_for_the_first_edition_sees_one_even_if_nothing_has_happened_for_long() {
    unit.news.happens(unit.clock.instant().minus(Duration.ofDays(40)), "e1");
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "now");
    unit.pass(Duration.ofSeconds(2));
    assertThat(lastSaid()).contains("[e1]");
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofSeconds(2));
    assertThat(posts()).hasSize(1);
    unit.press(Office.OWNER, "now");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().standing().why())
        .as("the second is of what is new")
        .isEqualTo(Issue.Why.NOTHING_NEW);
  }

  @Test
  void what_nobody_approves_is_not_posted_and_says_so() {
    unit.press(Office.OWNER, "start");
    happens("e1");
    untilTheMorning();
    unit.pass(Duration.ofHours(8));
    assertThat(posts()).isEmpty();
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.NOT_APPROVED);
    assertThat(lastSaid()).contains("সময়মতো অনুমোদন আসেনি");
  }

  @Test
  void postponed_it_is_posted_later_once() {
    unit.press(Office.OWNER, "start");
    happens("e1");
    untilTheMorning();
    unit.decide(Office.OWNER, "later-60");
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofMinutes(70));
    assertThat(posts()).isEmpty();
    unit.pass(Duration.ofMinutes(60));
    assertThat(posts()).hasSize(1);
    unit.pass(Duration.ofHours(3));
    assertThat(posts()).hasSize(1);
  }

  @Test
  void without_the_right_to_post_the_reason_is_told() {
    unit.press(Office.OWNER, "start");
    happens("e1");
    unit.role(Office.BOT, Role.Status.ADMINISTRATOR);
    untilTheMorning();
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.NO_RIGHT);
    assertThat(lastSaid()).contains("আমার সেখানে পোস্ট করার অনুমতি নেই");
  }

  @Test
  void what_somebody_asks_for_on_the_very_minute_of_the_plan_is_not_the_plans() {
    happens("e1");
    untilTheMorning();
    unit.clock.pass(Duration.ofMinutes(55));
    assertThat(unit.clock.instant().atZone(ZoneId.of("Asia/Dhaka")).toLocalTime())
        .isEqualTo(LocalTime.of(9, 0));
    unit.press(Office.OWNER, "now");
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.issue().name().origin()).isEqualTo(Issue.Origin.EDITOR);
    assertThat(unit.issue().state())
        .as("the series is not even started")
        .isEqualTo(Issue.State.WAITING);
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofSeconds(1));
    assertThat(posts()).hasSize(1);
  }

  @Test
  void what_the_plan_wants_falls_with_the_plan_whatever_its_times_have_become() {
    unit.press(Office.OWNER, "start");
    happens("e1");
    untilTheMorning();
    unit.press(Office.OWNER, "time-10");
    unit.press(Office.OWNER, "time-9");
    unit.press(Office.OWNER, "pause");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().name().origin()).isEqualTo(Issue.Origin.SCHEDULE);
    assertThat(unit.issue().standing().why()).isEqualTo(Issue.Why.REPLANNED);
    assertThat(lastSaid()).contains("সংকলন থামানো হয়েছিল");
  }

  @Test
  void one_series_in_trouble_holds_no_other_up() {
    unit.press(Office.OWNER, "start");
    Series own = unit.series();
    SeriesId other = new SeriesId(Office.CHAT - 1, SeriesId.Rhythm.DAILY);
    unit.kept(
        new Response(
            List.of(),
            List.of(Press.note(new Series(other, own.home(), own.plan(), own.course(), 0)))));
    unit.troubled.add(other.chat());
    happens("e1");
    untilTheMorning();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    assertThat(unit.ledger().newest(other, 1).getFirst().state()).isEqualTo(Issue.State.PLANNED);
    unit.troubled.clear();
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.ledger().newest(other, 1).getFirst().state())
        .as("the bot is not there")
        .isEqualTo(Issue.State.SKIPPED);
  }

  @Test
  void while_telegram_does_not_say_who_may_approve_the_preview_waits() {
    unit.press(Office.OWNER, "start");
    happens("e1");
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    untilTheMorning();
    assertThat(unit.issue().state()).isEqualTo(Issue.State.PLANNED);
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.WAITING);
    assertThat(lastSaid()).contains("[e1]");
  }

  @Test
  void that_it_is_posted_is_told_when_telegram_says_to_whom() {
    unit.press(Office.OWNER, "start");
    happens("e1");
    untilTheMorning();
    unit.decide(Office.OWNER, "approve");
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    unit.pass(Duration.ofHours(1));
    assertThat(posts()).hasSize(1);
    assertThat(unit.issue().state()).isEqualTo(Issue.State.SENDING);
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.pass(Duration.ofMinutes(1));
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
    assertThat(lastSaid()).startsWith("✅ “খবর”-এ প্রকাশিত");
    assertThat(posts()).hasSize(1);
  }

  @Test
  void a_series_is_not_gone_because_telegram_does_not_say_what_the_bot_may() {
    unit.press(Office.OWNER, "start");
    unit.role(Office.BOT, Role.Status.UNKNOWN);
    unit.letIn(Office.OWNER);
    assertThat(unit.series().isOn()).isTrue();
  }

  @Test
  void words_typed_while_telegram_does_not_answer_can_be_typed_again() {
    unit.press(Office.OWNER, "type-header");
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    assertThat(unit.write(Office.OWNER, "সকালের খবর")).isTrue();
    unit.pass(Duration.ofSeconds(1));
    assertThat(lastSaid()).isEqualTo("টেলিগ্রাম এখন উত্তর দিচ্ছে না। একটু পরে আবার লিখুন।");
    unit.role(Office.OWNER, Role.Status.CREATOR);
    unit.write(Office.OWNER, "সকালের খবর");
    assertThat(unit.series().plan().look().frame().header()).isEqualTo("সকালের খবর");
  }

  @Test
  void words_that_are_typed_go_where_they_were_asked_for() {
    unit.press(Office.OWNER, "type-header");
    assertThat(unit.write(99, "অন্য কেউ")).isFalse();
    assertThat(unit.write(Office.OWNER, "ক".repeat(301))).isTrue();
    assertThat(unit.series().plan().look().frame().header()).isEmpty();
    assertThat(unit.write(Office.OWNER, "সকালের খবর")).isTrue();
    assertThat(unit.series().plan().look().frame().header()).isEqualTo("সকালের খবর");
    assertThat(unit.write(Office.OWNER, "রাশিয়া কী বলেছে?")).as("a question again").isFalse();
    unit.press(Office.OWNER, "type-out");
    unit.write(Office.OWNER, "খেলা, ক্রিকেট");
    assertThat(unit.series().plan().selection().keywords().out())
        .containsExactlyInAnyOrder("খেলা", "ক্রিকেট");
    unit.press(Office.OWNER, "clear-out");
    assertThat(unit.series().plan().selection().keywords().out()).isEmpty();
  }

  @Test
  void what_is_typed_much_later_or_after_a_command_is_a_question_again() {
    unit.press(Office.OWNER, "type-header");
    unit.pass(Duration.ofMinutes(10));
    assertThat(unit.write(Office.OWNER, "রাশিয়া কী বলেছে?")).isFalse();
    unit.press(Office.OWNER, "type-header");
    unit.command(Office.OWNER);
    assertThat(unit.write(Office.OWNER, "রাশিয়া কী বলেছে?")).isFalse();
    assertThat(unit.series().plan().look().frame().header()).isEmpty();
  }

  @Test
  void who_asks_for_their_digests_while_telegram_does_not_answer_is_told_so() {
    unit.role(Office.OWNER, Role.Status.UNKNOWN);
    unit.ask(Office.OWNER);
    unit.pass(Duration.ofSeconds(1));
    assertThat(lastSaid()).isEqualTo("টেলিগ্রাম এখন উত্তর দিচ্ছে না। একটু পরে আবার লিখুন।");
  }

  @Test
  void when_one_message_of_several_cannot_be_found_the_rest_is_taken_back_and_that_is_said() {
    unit.press(Office.OWNER, "start");
    happens("e1");
    untilTheMorning();
    Outgoing second =
        new Outgoing.Post(
            new Address(Office.CHAT, 0, null),
            RichText.plain("দ্বিতীয় বার্তা"),
            new Outgoing.Slot(unit.issue().name().id(), 2),
            new Outgoing.Style(false, false));
    unit.kept(new Response(List.of(second), List.of()));
    unit.loseThePost();
    unit.decide(Office.OWNER, "approve");
    unit.pass(Duration.ofHours(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.DOUBTFUL);
    unit.decide(Office.OWNER, "arrived");
    unit.pass(Duration.ofMinutes(1));
    unit.decide(Office.OWNER, "undo");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.UNDONE);
    unit.pass(Duration.ofMinutes(1));
    assertThat(lastSaid()).contains("একটি অংশ রয়ে গেছে; সেটি নিজে মুছে দিন");
  }

  @Test
  void a_message_nobody_can_find_is_to_be_removed_by_hand() {
    unit.press(Office.OWNER, "start");
    happens("e1");
    untilTheMorning();
    unit.decide(Office.OWNER, "approve");
    unit.clock.pass(Duration.ofHours(1));
    unit.loseThePost();
    unit.pass(Duration.ofMinutes(5));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.DOUBTFUL);
    unit.decide(Office.OWNER, "arrived");
    unit.pass(Duration.ofMinutes(1));
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
    assertThat(Office.toast(unit.decide(Office.OWNER, "undo")))
        .isEqualTo("এর বার্তাটি আমি খুঁজে পাচ্ছি না; চ্যানেলে নিজে মুছে দিন।");
    assertThat(unit.issue().state()).isEqualTo(Issue.State.POSTED);
  }

  @Test
  void a_plan_always_keeps_a_day_a_time_and_a_country() {
    for (String choice :
        new String[] {
          "time-9",
          "day-1",
          "day-2",
          "day-3",
          "day-4",
          "day-5",
          "day-6",
          "day-7",
          "country-iran",
          "country-china",
          "country-belarus",
          "country-north-korea",
          "time-18"
        }) {
      unit.press(Office.OWNER, choice);
    }
    Series series = unit.series();
    assertThat(series.plan().schedule().times())
        .containsExactly(LocalTime.of(9, 0), LocalTime.of(18, 0));
    assertThat(series.plan().selection().countries()).isEqualTo(Set.of("north-korea"));
  }

  @Test
  void put_back_from_a_backup_nothing_old_is_posted() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    happens("e1", "e2");
    unit.clock.pass(Duration.ofHours(21));
    unit.close();
    Quarantine.impose(folder.resolve("bot.db"), unit.clock.instant());
    Quarantine.release(folder.resolve("bot.db"));
    unit = unit.reopened(folder.resolve("bot.db"));
    unit.pass(Duration.ofHours(2));
    assertThat(posts()).isEmpty();
    assertThat(unit.outbox().count(Outbox.State.NEW)).isZero();
    unit.news.happens(unit.clock.instant().plusSeconds(5), "e3");
    unit.pass(Duration.ofHours(24));
    assertThat(posts())
        .singleElement()
        .satisfies(
            post -> assertThat(post.text().text()).contains("[e3]").doesNotContain("[e1]", "[e2]"));
  }
}
