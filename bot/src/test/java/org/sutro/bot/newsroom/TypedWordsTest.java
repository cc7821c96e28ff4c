package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Series;

/** Words that are typed for a plan, and what a plan always keeps. */
final class TypedWordsTest {

  @AutoClose private final Office unit;

  TypedWordsTest(@TempDir Path folder) {
    unit = new Office(folder.resolve("bot.db"), true);
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
  void who_does_not_want_to_type_after_all_presses_a_button_and_asks_questions_again() {
    for (String field : new String[] {"header", "times", "in"}) {
      Response asked = unit.press(Office.OWNER, "type-" + field);
      assertThat(Said.labels(asked)).contains("বাতিল");
      unit.press(Office.OWNER, field.equals("times") ? "when" : "menu");
      assertThat(unit.write(Office.OWNER, "রাশিয়া কী বলেছে?")).as(field).isFalse();
    }
    unit.press(Office.OWNER, "type-times");
    unit.write(Office.OWNER, "যখন খুশি");
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.screen(Office.OWNER))
        .last()
        .satisfies(said ->
            assertThat(Said.keyboard(said).getFirst().getFirst().label()).isEqualTo("বাতিল"));
  }

  @Test
  void a_question_or_a_sentence_does_not_become_a_keyword() {
    for (String words :
        new String[] {
          "ইরান কী পাঠিয়েছে?",
          "ড্রোন, ইরান ও রাশিয়ার মধ্যে গত সপ্তাহে সই হওয়া নতুন গ্যাস চুক্তির খবর"
        }) {
      unit.press(Office.OWNER, "type-in");
      assertThat(unit.write(Office.OWNER, words)).isTrue();
      unit.pass(Duration.ofSeconds(1));
      assertThat(unit.series().plan().selection().keywords().in()).as(words).isEmpty();
      assertThat(unit.lastSaid()).contains("৪০ অক্ষর", "যেমন: সেনা, ড্রোন, গ্যাস চুক্তি");
    }
    unit.write(Office.OWNER, "গ্যাস চুক্তি; ড্রোন");
    assertThat(unit.series().plan().selection().keywords().in())
        .as("asked again")
        .containsExactly("গ্যাস চুক্তি", "ড্রোন");
  }

  @Test
  void words_that_are_the_plans_already_change_nothing() {
    int before = unit.ledger().deeds(Office.SERIES, 100).size();
    unit.press(Office.OWNER, "type-times");
    assertThat(unit.write(Office.OWNER, "সকাল ৯টা")).isTrue();
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.ledger().deeds(Office.SERIES, 100)).hasSize(before);
    assertThat(unit.lastSaid()).contains("🕘 প্রতিদিন, ০৯:০০ · ঢাকা");
    assertThat(unit.write(Office.OWNER, "রাশিয়া কী বলেছে?")).as("a question again").isFalse();
  }

  @Test
  void the_day_and_the_channel_are_put_in_where_the_header_wants_them() {
    unit.press(Office.OWNER, "start");
    unit.press(Office.OWNER, "alone");
    unit.press(Office.OWNER, "type-header");
    assertThat(unit.write(Office.OWNER, "{চ্যানেল} · {তারিখ}")).isTrue();
    unit.press(Office.OWNER, "type-footer");
    assertThat(unit.write(Office.OWNER, "Read {Channel}, { date }")).isTrue();
    unit.happens("e1");
    unit.pass(Duration.ofHours(20).plusMinutes(35));
    assertThat(unit.posts().getFirst().text().text())
        .contains("খবর · ২১ নভেম্বর ২০২৬")
        .endsWith("Read খবর, ২১ নভেম্বর ২০২৬");
  }

  @Test
  void what_nobody_knows_how_to_put_in_is_asked_about_and_not_posted() {
    unit.press(Office.OWNER, "type-header");
    assertThat(unit.write(Office.OWNER, "আজকের {আবহাওয়া}")).isTrue();
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.lastSaid()).contains("{আবহাওয়া}", "{তারিখ}", "{চ্যানেল}");
    assertThat(unit.series().plan().look().frame().header()).isEmpty();
    assertThat(unit.write(Office.OWNER, "আজকের খবর")).as("asked again").isTrue();
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

  private static String text(Outgoing outgoing) {
    return ((Outgoing.Edit) outgoing).text().text();
  }

  @Test
  void who_is_asked_for_words_sees_those_there_are() {
    assertThat(text(unit.press(Office.OWNER, "type-in").send().get(1))).doesNotContain("এখন আছে");
    unit.write(Office.OWNER, "চুক্তি, তেল");
    unit.press(Office.OWNER, "type-footer");
    unit.write(Office.OWNER, "সম্পাদকের কথা");
    assertThat(text(unit.press(Office.OWNER, "type-in").send().get(1)))
        .endsWith("\n\nএখন আছে: চুক্তি, তেল");
    assertThat(text(unit.press(Office.OWNER, "type-footer").send().get(1)))
        .endsWith("\n\nএখন আছে: সম্পাদকের কথা");
  }

  @Test
  void a_question_that_was_answered_has_no_buttons_any_more() {
    unit.ask(Office.OWNER);
    unit.pass(Duration.ofSeconds(1));
    unit.press(Office.OWNER, "type-header");
    unit.pass(Duration.ofSeconds(1));
    Outgoing.Edit question = (Outgoing.Edit) unit.screen(Office.OWNER).getLast();
    assertThat(Said.keyboard(question)).isNotEmpty();
    unit.write(Office.OWNER, "সকালের খবর");
    unit.pass(Duration.ofSeconds(1));
    assertThat(unit.said)
        .filteredOn(Outgoing.Edit.class::isInstance)
        .last()
        .satisfies(edit -> {
          assertThat(((Outgoing.Edit) edit).message()).isEqualTo(question.message());
          assertThat(text(edit)).startsWith("সংকলনের ওপরে যা থাকবে").endsWith("সকালের খবর");
          assertThat(Said.keyboard(edit)).isEmpty();
        });
  }

  @Test
  void words_that_can_not_be_taken_are_asked_for_again_and_the_last_question_alone_has_a_way_out() {
    unit.press(Office.OWNER, "type-times");
    unit.pass(Duration.ofSeconds(1));
    for (String words : new String[] {"যখন খুশি", "যেমন ইচ্ছা"}) {
      unit.write(Office.OWNER, words);
      unit.pass(Duration.ofSeconds(1));
      assertThat(waysOut()).as(words).isEqualTo(1);
      assertThat(Said.keyboard(unit.screen(Office.OWNER).getLast())).isNotEmpty();
    }
    unit.write(Office.OWNER, "সকাল ৮টা");
    unit.pass(Duration.ofSeconds(1));
    assertThat(waysOut()).as("answered").isZero();
  }

  private long waysOut() {
    return unit.screen(Office.OWNER).stream()
        .flatMap(message -> Said.keyboard(message).stream())
        .flatMap(List::stream)
        .filter(button -> button.label().equals("বাতিল"))
        .count();
  }

  @Test
  void who_takes_the_last_of_something_out_hears_to_choose_another_first() {
    assertThat(Said.toast(unit.press(Office.OWNER, "time-9"))).contains("আগে অন্য একটি বেছে নিন");
  }

  @Test
  void every_day_but_one_is_said_so() {
    assertThat(text(unit.press(Office.OWNER, "day-5").send().get(1)))
        .contains("🕘 শুক্র বাদে প্রতিদিন, ০৯:০০");
    assertThat(text(unit.press(Office.OWNER, "day-6").send().get(1)))
        .contains("🕘 সোম, মঙ্গল, বুধ, বৃহস্পতি, রবি, ০৯:০০");
  }

  @Test
  void who_presses_something_else_meanwhile_asks_questions_again() {
    for (String choice : new String[] {"log", "now", "invite", "sources-1"}) {
      unit.press(Office.OWNER, "type-header");
      unit.press(Office.OWNER, choice);
      assertThat(unit.write(Office.OWNER, "রাশিয়া কী বলেছে?")).as(choice).isFalse();
    }
    unit.press(Office.OWNER, "start");
    unit.happens("e1");
    unit.untilTheMorning();
    unit.press(Office.OWNER, "type-header");
    unit.decide(Office.OWNER, "approve");
    assertThat(unit.write(Office.OWNER, "রাশিয়া কী বলেছে?")).isFalse();
  }
}
