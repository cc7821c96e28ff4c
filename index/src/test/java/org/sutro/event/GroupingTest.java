package org.sutro.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Placement;
import org.sutro.archive.Window;
import org.sutro.article.ArticleId;

final class GroupingTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

  private static final String QUAKE =
      """
      সাখালিনে ভূমিকম্প, ভেঙেছে রেলসেতু

      রাশিয়ার সাখালিন দ্বীপে সোমবার ৬.৪ মাত্রার ভূমিকম্পে একটি রেলসেতু ভেঙে পড়েছে। গভর্নর জানান, ১৯ জন আহত হয়েছেন। খোলমস্ক বন্দরে জাহাজ চলাচল বন্ধ রাখা হয়েছে।
      """;

  private static final String QUAKE_TOLD_ANEW =
      """
      কেঁপে উঠল দ্বীপ, হাসপাতালে ১৯

      সপ্তাহের প্রথম দিনেই কাঁপল সাখালিন। খোলমস্কের কাছে রেলসেতুর দুটি স্তম্ভ বসে গেছে, হাসপাতালে নেওয়া হয়েছে ১৯ জনকে। ভূমিকম্পের মাত্রা ছিল ৬.৪।
      """;

  private static final String QUAKE_LATER =
      """
      সাখালিনের ভাঙা সেতুতে আবার ট্রেন

      ভূমিকম্পে ভেঙে পড়া সাখালিনের রেলসেতু মেরামতের পর শুক্রবার প্রথম ট্রেন চলেছে। খোলমস্ক বন্দরও খুলে দেওয়া হয়েছে, আহত ১৯ জনের সবাই বাড়ি ফিরেছেন।
      """;

  private static final String OTHER_QUAKE =
      """
      কামচাটকায় ভূমিকম্প, ক্ষতি হয়নি

      রাশিয়ার কামচাটকা উপদ্বীপে মঙ্গলবার ৫.৮ মাত্রার ভূমিকম্প হয়েছে। গভর্নর জানান, কেউ আহত হননি। সুনামির সতর্কতা দেওয়া হয়নি।
      """;

  @TempDir Path folder;
  private Press press;

  @BeforeEach
  void open() throws IOException {
    press = new Press(folder);
  }

  @AfterEach
  void close() throws IOException {
    press.close();
  }

  @Test
  void copy_rewrite_and_follow_up_report_one_event_named_after_its_first_article() {
    come("quake", MONDAY, QUAKE);
    come("copy", MONDAY, QUAKE + "\nআরও খবর পড়ুন আমাদের অ্যাপে।\n");
    come("anew", MONDAY.plusDays(1), QUAKE_TOLD_ANEW);
    come("later", MONDAY.plusDays(4), QUAKE_LATER);

    assertThat(event("copy")).isEqualTo("quake");
    assertThat(event("anew")).isEqualTo("quake");
    assertThat(event("later")).isEqualTo("quake");
  }

  @Test
  void the_same_kind_of_thing_elsewhere_is_another_event() {
    come("quake", MONDAY, QUAKE);
    come("other", MONDAY.plusDays(1), OTHER_QUAKE);

    assertThat(event("other")).isEqualTo("other");
  }

  @Test
  void the_same_words_months_later_tell_of_something_new() {
    come("quake", MONDAY, QUAKE_TOLD_ANEW);
    come("again", MONDAY.plusMonths(3), QUAKE);

    assertThat(event("again")).isEqualTo("again");
  }

  @Test
  void a_name_once_given_stays_when_articles_change_or_older_ones_come_in() {
    come("anew", MONDAY.plusDays(1), QUAKE_TOLD_ANEW);
    come("quake", MONDAY, QUAKE);
    come("anew", MONDAY.plusDays(1), OTHER_QUAKE);

    assertThat(event("quake")).isEqualTo("anew");
    assertThat(event("anew")).isEqualTo("anew");
    assertThat(press.archive.events().in(new ArticleId("anew")))
        .extracting(placement -> placement.article().value())
        .containsExactly("quake", "anew");
  }

  @Test
  void all_at_once_or_one_by_one_comes_to_the_same() throws IOException {
    List<Labelled> all =
        List.of(
            article("quake", MONDAY, QUAKE),
            article("other", MONDAY.plusDays(1), OTHER_QUAKE),
            article("anew", MONDAY.plusDays(1), QUAKE_TOLD_ANEW));
    press.print(all);
    press.grouping.follow(press.archive, () -> true);

    assertThat(event("anew")).isEqualTo("quake");
    assertThat(event("other")).isEqualTo("other");
    assertThat(press.grouping.follow(press.archive, () -> true)).isZero();
  }

  @Test
  void old_news_read_late_was_news_on_its_own_day() {
    Instant now = Instant.parse("2026-11-29T08:00:00Z");
    press.archive.putAll(
        List.of(
            article("late", MONDAY, QUAKE).capture(now),
            article("fresh", LocalDate.of(2026, 11, 28), OTHER_QUAKE).capture(now)));
    press.print(List.of());
    press.grouping.follow(press.archive, () -> true);

    assertThat(press.archive.events().in(Window.of(now.minusSeconds(1), now)))
        .extracting(Placement::article)
        .containsExactly(new ArticleId("fresh"));
    assertThat(press.archive.events().in(Window.of(Instant.EPOCH, now)))
        .extracting(Placement::seen)
        .containsExactly(Instant.parse("2026-09-07T12:00:00Z"), now);
  }

  @Test
  void what_is_not_to_go_on_is_done_the_next_time() {
    press.print(List.of(article("quake", MONDAY, QUAKE)));

    assertThat(press.grouping.follow(press.archive, () -> false)).isZero();
    assertThat(press.grouping.follow(press.archive, () -> true)).isEqualTo(1);
  }

  private void come(String id, LocalDate day, String text) {
    press.print(List.of(article(id, day, text)));
    press.grouping.follow(press.archive, () -> true);
  }

  private static Labelled article(String id, LocalDate day, String text) {
    return new Labelled(id, "", "", day, id, "", text);
  }

  private String event(String article) {
    return press.event(article);
  }
}
