package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Quote;

/** A day may be all that a question names. */
class OfThoseDaysTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 3, 20);

  private static final String LETTER =
      "৭ আগস্ট ২০২৩ মিনস্কে দুই দেশের মন্ত্রীরা একটি চিঠি বিনিময় করেন।";
  private static final String BRIDGE = "আগস্ট ২০২৩-এ সীমান্তের পুরোনো সেতুটি বন্ধ ছিল।";
  private static final String TODAYS_NEWS = "তেহরানে রুশ প্রতিনিধিদলকে ফুল দিয়ে বরণ করা হয়েছে।";

  private static final String BACKGROUND =
      """
      বেলারুশ ও রাশিয়া: কয়েকটি দিন

      প্রকাশ: ১২ মার্চ ২০২৫

      %s ২১ নভেম্বর ২০২২ সেখানেই একটি প্রদর্শনী খোলে।

      %s সেতুটি পরে আবার খোলে।
      """
          .formatted(LETTER, BRIDGE);

  private static final String NEWS =
      """
      তেহরানে রুশ প্রতিনিধিদল

      প্রকাশ: ১৩ মার্চ ২০২৫

      %s প্রতিনিধিদলে আটজন আছেন।
      """
          .formatted(TODAYS_NEWS);

  @TempDir static Path folder;
  private static Newsroom newsroom;

  @BeforeAll
  static void open() throws IOException {
    newsroom = Newsroom.over(folder, BACKGROUND, NEWS);
  }

  @AfterAll
  static void close() throws IOException {
    newsroom.close();
  }

  private static Answer ask(String question, String... before) {
    return newsroom.answers().to(new Question(question, List.of(before), TODAY));
  }

  private static List<String> quoted(String question) {
    Answer answer = ask(question);
    return answer instanceof Answer.Quoted
        ? answer.quotes().stream().map(Quote::text).toList()
        : List.of();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "৭ আগস্ট ২০২৩",
        "৭ আগস্ট ২০২৩ তারিখে কী হয়েছিল?",
        "২০২৩ সালের ৭ আগস্ট কী ঘটেছিল?",
        "৭ আগস্ট ২০২৩ এর ঘটনা",
        "7 August 2023 e ki hoyechilo?",
        "what happened on 7 August 2023?",
        "७ अगस्त २०२३ को क्या हुआ?"
      })
  void what_happened_on_a_day_is_what_is_told_of_that_day(String question) {
    assertThat(quoted(question)).containsExactly(LETTER);
  }

  @Test
  void of_a_month_there_may_be_several_days() {
    assertThat(quoted("২০২৩ সালের আগস্টে কী কী হয়েছে?")).containsExactly(LETTER, BRIDGE);
  }

  @Test
  void what_is_only_told_of_the_month_does_not_answer_for_one_of_its_days() {
    assertThat(ask("৯ আগস্ট ২০২৩ তারিখে কী হয়েছিল?").quotes()).isEmpty();
    assertThat(ask("৯ আগস্ট ২০২৩ তারিখে কী হয়েছিল?"))
        .isInstanceOfSatisfying(
            Answer.NotFound.class,
            none -> assertThat(none.reason()).isEqualTo(Answer.Reason.OUTSIDE_DATES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"১৩ মার্চ ২০২৫ কী হয়েছে?", "গত সপ্তাহে কী হয়েছে?", "এই মাসের খবর"})
  void a_report_of_that_day_need_not_say_the_day_and_what_background_was_written_does_not_count(
      String question) {
    assertThat(quoted(question)).containsExactly(TODAYS_NEWS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "৭ আগস্ট ২০২৩ তারিখে কতগুলো ঘটনা ঘটেছে?",
        "৭ আগস্ট ২০২৩ কে?",
        "৭ আগস্ট ২০২৩ কেন?",
        "৭ আগস্ট ২০২৩ কত?"
      })
  void who_or_how_many_is_not_told_by_whatever_happened_that_day(String question) {
    assertThat(quoted(question)).isEmpty();
  }

  @Test
  void a_day_of_which_nothing_is_told_is_outside_of_what_there_is() {
    assertThat(ask("৫ মে ২০১১ তারিখে কী হয়েছিল?"))
        .isInstanceOfSatisfying(
            Answer.NotFound.class,
            none -> assertThat(none.reason()).isEqualTo(Answer.Reason.OUTSIDE_DATES));
  }

  @Test
  void what_happened_on_a_day_is_asked_anew_and_a_bare_day_goes_on() {
    String before = "বেলারুশে কোন প্রদর্শনী হয়?";

    assertThat(ask("৭ আগস্ট ২০২৩ তারিখে কী হয়েছিল?", before).quotes())
        .extracting(Quote::text)
        .containsExactly(LETTER);
    assertThat(ask("আর ২০২২ সালে?", before).quotes())
        .extracting(Quote::text)
        .first()
        .asString()
        .contains("প্রদর্শনী");
  }
}
