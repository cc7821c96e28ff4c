package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Language;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.render.Messages;

/** What of a plan was changed, in words. */
final class PlanWordsTest {

  private static final Messages BENGALI = Messages.in(Language.BENGALI);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "country-iran, 🗞 কী থাকবে: − ইরান",
    "items-5, 🗞 কী থাকবে: ৭ → ৫",
    "topic-war, 🏷 বিষয়: + যুদ্ধ ও সেনা",
    "day-5, 🕘 দিন ও সময়: − শুক্র",
    "time-18, 🕘 দিন ও সময়: + ১৮:০০",
    "zone-europe-london, 🕘 দিন ও সময়: ঢাকা → লন্ডন",
    "lang-hi, 🎨 চেহারা: বাংলা → हिन्दी",
    "folded, 🎨 চেহারা: পুরো উদ্ধৃতি → লম্বা উদ্ধৃতি গোটানো",
    "sections, দেশ অনুযায়ী ভাগ: বন্ধ",
    "silent, 🔕 শব্দ ছাড়া: চালু",
    "alone, 📣 প্রকাশ: যেকোনো অ্যাডমিন অনুমোদন করবেন → অনুমোদন ছাড়াই",
    "byme, 📣 প্রকাশ: যেকোনো অ্যাডমিন অনুমোদন করবেন → অনুমোদন করেন শুধু একজন",
  })
  void what_was_changed_is_told_from_what_to_what(String choice, String words) {
    try (Office unit = new Office(folder.resolve("bot.db"), true)) {
      Series series = unit.series();
      Plan changed = PlanChange.of(series, choice, Office.OWNER).orElseThrow();
      assertThat(PlanWords.of(PlanDifference.of(series.plan(), changed), BENGALI)).isEqualTo(words);
    }
  }

  @Test
  void words_that_were_typed_stand_in_the_log() {
    try (Office unit = new Office(folder.resolve("bot.db"), true)) {
      Series series = unit.series();
      Plan before = series.plan();
      Plan headed = TypedWords.in(series, "header", "সকালের\nখবর").orElseThrow();
      assertThat(PlanWords.of(PlanDifference.of(before, headed), BENGALI))
          .isEqualTo("⬆️ ওপরের লেখা: + সকালের খবর");
      Plan other = TypedWords.in(series.with(headed), "header", "সন্ধ্যার খবর").orElseThrow();
      assertThat(PlanWords.of(PlanDifference.of(headed, other), BENGALI))
          .isEqualTo("⬆️ ওপরের লেখা: সকালের খবর → সন্ধ্যার খবর");
      Plan keywords = TypedWords.in(series, "in", "তেল, গ্যাস").orElseThrow();
      assertThat(PlanWords.of(PlanDifference.of(before, keywords), BENGALI))
          .isEqualTo("➕ যে শব্দ চাই: + গ্যাস, তেল");
    }
  }

  @Test
  void the_day_of_a_month_is_told_as_such() {
    try (Office unit = new Office(folder.resolve("bot.db"), true)) {
      Plan monthly = unit.series().plan().lookingBack(SeriesId.Rhythm.MONTHLY);
      Series series =
          new Series(
              new SeriesId(Office.CHAT, SeriesId.Rhythm.MONTHLY),
              unit.series().home(),
              monthly,
              unit.series().course(),
              0);
      Plan last = PlanChange.of(series, "date-31", Office.OWNER).orElseThrow();
      assertThat(PlanWords.of(PlanDifference.of(monthly, last), BENGALI))
          .isEqualTo("🕘 দিন ও সময়: মাসের ১ তারিখ → মাসের শেষ দিন");
    }
  }

  /** Older logs say only of what. */
  @ParameterizedTest
  @ValueSource(
      strings = {"day-1", "time-9", "items-5", "alltopics", "source-1f", "clear-in", "byme", "pin"})
  void what_older_logs_say_is_told_in_words_not_in_codes(String detail) {
    assertThat(PlanWords.of(detail, BENGALI)).doesNotContainPattern("[a-z]").isNotBlank();
  }

  @Test
  void the_log_names_people_and_says_from_what_to_what() {
    try (Office unit = new Office(folder.resolve("bot.db"), true)) {
      unit.press(Office.OWNER, "items-5");
      String log = ((Outgoing.Edit) unit.press(Office.OWNER, "log").send().get(1)).text().text();
      assertThat(log)
          .contains("অ্যাডমিন 10 · পরিকল্পনা বদলেছেন (🗞 কী থাকবে: ৭ → ৫)")
          .doesNotContain("items");
    }
  }

  @Test
  void the_log_can_be_read_back_to_its_beginning() {
    try (Office unit = new Office(folder.resolve("bot.db"), true)) {
      for (int i = 0; i < 25; i++) {
        unit.press(Office.OWNER, i % 2 == 0 ? "start" : "pause");
      }
      Response newest = unit.press(Office.OWNER, "log");
      assertThat(lines(newest)).hasSize(20).first().asString().contains("চালু করেছেন");
      assertThat(Said.rows(newest)).containsExactly("পুরোনো ›", "‹ ফিরে যান");
      Response oldest = unit.press(Office.OWNER, "log-1");
      assertThat(lines(oldest)).hasSize(5);
      assertThat(Said.rows(oldest)).containsExactly("‹ নতুনতর", "‹ ফিরে যান");
      assertThat(lines(unit.press(Office.OWNER, "log-99"))).isEmpty();
    }
  }

  @Test
  void however_many_words_were_typed_the_log_is_one_message_and_the_short_lines_are_whole() {
    try (Office unit = new Office(folder.resolve("bot.db"), true)) {
      unit.press(Office.OWNER, "items-5");
      for (String what : List.of("নিষেধাজ্ঞা", "ড্রোন", "সীমান্ত")) {
        unit.press(Office.OWNER, "type-in");
        assertThat(unit.write(Office.OWNER, thirty(what))).isTrue();
      }
      List<String> lines = lines(unit.press(Office.OWNER, "log"));
      assertThat(lines).hasSize(4).last().asString().contains("৭", "৫");
      assertThat(lines.getFirst()).contains("সীমান্ত").endsWith("…");
    }
  }

  /** As many words as a plan takes, and as long. */
  private static String thirty(String what) {
    return IntStream.range(0, 30)
        .mapToObj(number -> number + " " + what + " ও আরও কিছু শব্দ")
        .collect(Collectors.joining(", "));
  }

  private static List<String> lines(Response log) {
    String text = ((Outgoing.Edit) log.send().get(1)).text().text();
    return text.lines().filter(line -> line.startsWith("•")).toList();
  }

  @Test
  void a_change_without_words_for_it_leaves_no_empty_brackets() {
    long colleague = 20;
    try (Office unit = new Office(folder.resolve("bot.db"), true)) {
      unit.role(colleague, Role.Status.ADMINISTRATOR, "can_post_messages", "can_change_info");
      unit.press(Office.OWNER, "byme");
      unit.press(colleague, "byme");
      assertThat(lines(unit.press(Office.OWNER, "log")).getFirst())
          .endsWith("পরিকল্পনা বদলেছেন")
          .doesNotContain("(");
    }
  }
}
