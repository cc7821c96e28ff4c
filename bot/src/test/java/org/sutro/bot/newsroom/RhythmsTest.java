package org.sutro.bot.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;
import org.sutro.bot.chat.Tap;
import org.sutro.bot.digest.Days;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Plan;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.digest.SeriesId;
import org.sutro.bot.digest.Topic;

/** Weekly and monthly editions, and what is chosen for all of them, by buttons alone. */
final class RhythmsTest {

  private static final SeriesId WEEKLY = new SeriesId(Office.CHAT, SeriesId.Rhythm.WEEKLY);
  private static final SeriesId MONTHLY = new SeriesId(Office.CHAT, SeriesId.Rhythm.MONTHLY);
  private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");

  @AutoClose private final Office unit;

  RhythmsTest(@TempDir Path folder) {
    unit = new Office(folder.resolve("bot.db"), true);
  }

  private Response press(SeriesId series, String choice) {
    return unit.press(Office.OWNER, new Tap.OfSeries(series, choice));
  }

  private Series kept(SeriesId id) {
    return unit.ledger().series(id).orElseThrow();
  }

  private Plan.Selection selection() {
    return unit.series().plan().selection();
  }

  private List<String> posts() {
    return unit.said.stream()
        .filter(Outgoing.Post.class::isInstance)
        .map(outgoing -> ((Outgoing.Post) outgoing).text().text())
        .toList();
  }

  private static String page(Response response) {
    return response.send().stream()
        .filter(Outgoing.Edit.class::isInstance)
        .map(outgoing -> ((Outgoing.Edit) outgoing).text().text())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_menu_leads_to_a_weekly_and_a_monthly_series_that_nothing_keeps_before_it_is_started() {
    unit.press(Office.OWNER, "country-iran");
    assertThat(Said.labels(unit.press(Office.OWNER, "menu")))
        .contains("🗓 সাপ্তাহিক সংকলন", "📆 মাসিক সংকলন");
    assertThat(page(press(WEEKLY, "menu")))
        .contains("খবর (সাপ্তাহিক)", "শুক্র, ১০:০০ · ঢাকা", "সর্বোচ্চ ১০টি", "এখনো চালু হয়নি")
        .doesNotContain("ইরান");
    assertThat(page(press(MONTHLY, "menu"))).contains("খবর (মাসিক)", "মাসের ১ তারিখ");
    assertThat(unit.ledger().series()).hasSize(1);
    press(WEEKLY, "start");
    assertThat(kept(WEEKLY).isOn()).isTrue();
    assertThat(unit.series().isOn()).as("each is started by itself").isFalse();
  }

  @Test
  void a_weekly_plan_that_was_only_changed_makes_nobody_be_asked_which_channel() {
    press(WEEKLY, "day-1");
    assertThat(unit.ledger().series()).hasSize(2);
    assertThat(Said.labels(unit.ask(Office.OWNER))).contains("🗓 সাপ্তাহিক সংকলন", "▶️ চালু করুন");
  }

  @Test
  void a_week_is_told_on_its_day_also_what_the_daily_editions_have_told() {
    unit.press(Office.OWNER, "alone");
    press(WEEKLY, "start");
    press(WEEKLY, "alone");
    unit.press(Office.OWNER, "start");
    for (int day = 0; day < 8; day++) {
      unit.news.happens(unit.clock.instant().plusSeconds(60), "e" + day);
      unit.pass(Duration.ofHours(24));
    }
    Issue week = unit.ledger().newest(WEEKLY, 5).getFirst();
    assertThat(week.state()).isEqualTo(Issue.State.POSTED);
    assertThat(week.name().local().getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
    assertThat(week.name().local().toLocalTime()).isEqualTo(LocalTime.of(10, 0));
    List<String> weekly = posts().stream().filter(post -> post.startsWith("সপ্তাহের")).toList();
    assertThat(weekly).hasSize(unit.ledger().newest(WEEKLY, 5).size());
    String last = weekly.getLast();
    assertThat(last).startsWith("সপ্তাহের খবরের সংকলন · ").contains("–", "[e1]", "[e5]");
    assertThat(posts().stream().filter(post -> post.startsWith("খবরের")).toList())
        .hasSizeGreaterThan(6);
  }

  @Test
  void a_month_is_told_on_its_date_the_last_day_where_there_is_no_such() {
    press(MONTHLY, "alone");
    press(MONTHLY, "date-31");
    press(MONTHLY, "time-18");
    press(MONTHLY, "start");
    assertThat(kept(MONTHLY).plan().schedule().days()).isEqualTo(new Days.OfMonth(31));
    assertThat(kept(MONTHLY).plan().schedule().times())
        .as("one edition a month")
        .containsExactly(LocalTime.of(18, 0));
    assertThat(page(press(MONTHLY, "when"))).contains("মাসের শেষ দিন, ১৮:০০");
    unit.news.happens(unit.clock.instant().plusSeconds(60), "e1");
    unit.pass(Duration.ofDays(1));
    while (unit.ledger().newest(MONTHLY, 1).isEmpty()) {
      unit.pass(Duration.ofHours(3));
    }
    LocalDateTime local = unit.ledger().newest(MONTHLY, 1).getFirst().name().local();
    assertThat(local.toLocalDate())
        .isEqualTo(local.toLocalDate().withDayOfMonth(local.toLocalDate().lengthOfMonth()));
    assertThat(unit.clock.instant().atZone(DHAKA).toLocalDate()).isEqualTo(local.toLocalDate());
    assertThat(posts())
        .singleElement()
        .asString()
        .startsWith("মাসের খবরের সংকলন · ")
        .contains("[e1]");
  }

  @Test
  void a_week_has_one_day_and_one_time_and_no_date() {
    press(WEEKLY, "day-1");
    press(WEEKLY, "day-3");
    press(WEEKLY, "time-20");
    assertThat(kept(WEEKLY).plan().schedule().days())
        .isEqualTo(new Days.OfWeek(Set.of(DayOfWeek.WEDNESDAY)));
    assertThat(kept(WEEKLY).plan().schedule().times()).containsExactly(LocalTime.of(20, 0));
    assertThat(Said.toast(press(WEEKLY, "date-5"))).contains("এটি করা যাচ্ছে না");
    assertThat(Said.toast(press(MONTHLY, "day-5"))).contains("এটি করা যাচ্ছে না");
  }

  @Test
  void an_edition_can_be_looked_at_before_its_series_is_started() {
    unit.news.happens(unit.clock.instant().minusSeconds(60), "e1");
    press(WEEKLY, "now");
    unit.pass(Duration.ofSeconds(1));
    Issue issue = unit.ledger().newest(WEEKLY, 1).getFirst();
    assertThat(issue.state()).isEqualTo(Issue.State.WAITING);
    assertThat(kept(WEEKLY).isOn()).isFalse();
  }

  @Test
  void all_series_of_a_chat_go_when_the_bot_may_not_post_and_come_back_with_it() {
    press(WEEKLY, "start");
    unit.press(Office.OWNER, "start");
    unit.role(Office.BOT, Role.Status.MEMBER);
    unit.letIn(Office.OWNER);
    assertThat(unit.ledger().series())
        .hasSize(2)
        .allSatisfy(series -> assertThat(series.course().state()).isEqualTo(Series.State.GONE));
    unit.role(Office.BOT, Role.Status.ADMINISTRATOR, "can_post_messages");
    unit.letIn(Office.OWNER);
    assertThat(unit.ledger().series())
        .allSatisfy(series -> assertThat(series.course().state()).isEqualTo(Series.State.OFFERED));
  }

  @Test
  void topics_are_chosen_by_buttons_and_stand_in_the_plan() {
    assertThat(Said.labels(unit.press(Office.OWNER, "topics")))
        .contains("✓ সব বিষয়", "বাণিজ্য", "‹ ফিরে যান")
        .hasSize(Topic.values().length + 2);
    unit.press(Office.OWNER, "topic-trade");
    Response both = unit.press(Office.OWNER, "topic-energy");
    assertThat(selection().topics()).containsExactlyInAnyOrder(Topic.TRADE, Topic.ENERGY);
    assertThat(Said.labels(both)).contains("✓ বাণিজ্য", "✓ জ্বালানি", "সব বিষয়");
    assertThat(page(both)).contains("বিষয়: বাণিজ্য, জ্বালানি");
    unit.press(Office.OWNER, "topic-trade");
    assertThat(selection().topics()).containsExactly(Topic.ENERGY);
    unit.press(Office.OWNER, "alltopics");
    assertThat(selection().topics()).isEmpty();
  }

  @Test
  void sources_are_chosen_by_buttons_page_by_page() {
    Response first = unit.press(Office.OWNER, "sources");
    assertThat(Said.labels(first))
        .contains("✓ সব সূত্র", "পত্রিকা 1", "পত্রিকা 16", "আরও ›")
        .doesNotContain("পত্রিকা 17");
    assertThat(Said.labels(unit.press(Office.OWNER, "sources-1")))
        .contains("পত্রিকা 17", "পত্রিকা 20", "‹ আগের");
    Response chosen = unit.press(Office.OWNER, "source-" + PlanChange.code("পত্রিকা 20"));
    assertThat(selection().sources()).containsExactly("পত্রিকা 20");
    assertThat(Said.labels(chosen)).as("on its own page").contains("✓ পত্রিকা 20");
    assertThat(page(chosen)).contains("সূত্র: পত্রিকা 20");
    assertThat(Said.toast(unit.press(Office.OWNER, "source-abc"))).contains("এটি করা যাচ্ছে না");
    unit.press(Office.OWNER, "allsources");
    assertThat(selection().sources()).isEmpty();
  }

  @Test
  void a_source_stays_where_it_stood_when_it_is_chosen() {
    List<String> before = Said.labels(unit.press(Office.OWNER, "sources-1"));
    String chosen = "source-" + PlanChange.code("পত্রিকা 18");
    List<String> after = Said.labels(unit.press(Office.OWNER, chosen));
    assertThat(after)
        .isEqualTo(
            before.stream()
                .map(label -> label.equals("পত্রিকা 18") ? "✓ পত্রিকা 18" : label)
                .map(label -> label.equals("✓ সব সূত্র") ? "সব সূত্র" : label)
                .toList());
  }
}
