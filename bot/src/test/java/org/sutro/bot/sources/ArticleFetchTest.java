package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.sources.Visits.article;
import static org.sutro.bot.sources.Visits.feed;
import static org.sutro.bot.sources.Visits.item;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.Version;

/** What becomes of the words around a page's article. */
final class ArticleFetchTest {

  private static final String TEXT = "রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে।";

  @AutoClose private final Visits visits;
  private final LocalSite site;

  ArticleFetchTest(@TempDir Path folder) throws IOException {
    visits = Visits.start(folder);
    site = visits.site();
  }

  private void visitTomorrow(Source source) throws InterruptedException {
    visits.visit(source);
    visits.clock().pass(Duration.ofDays(1));
  }

  @Test
  void half_a_character_in_a_headline_makes_no_version_at_each_visit() throws InterruptedException {
    String data =
        "<script type=\"application/ld+json\">"
            + "{\"@type\":\"NewsArticle\",\"headline\":\"রুশ দল এখন \\ud83d\"}</script>";
    String page =
        article("তেহরানে রুশ দল", TEXT)
            .replaceAll("<(title|h1)>.*?</\\1>", "")
            .replace("<head>", "<head>" + data);
    site.page("/feed", feed(List.of(item("তেহরানে রুশ দল", site.at("/1")))));
    Source source = visits.source("/feed", true);
    for (int i = 0; i < 3; i++) {
      site.page("/1", page + "\n".repeat(i));
      visitTomorrow(source);
    }
    assertThat(visits.versions("/1"))
        .singleElement()
        .satisfies(only -> assertThat(only.capture().title()).isEqualTo("রুশ দল এখন \ufffd"));
  }

  @Test
  void the_feed_knows_better_when_an_article_is_from_than_a_clock_on_its_page()
      throws InterruptedException {
    String dated = "<pubDate>Sun, 29 Nov 2026 10:00:00 +0600</pubDate></item>";
    site.page(
        "/feed", feed(List.of(item("তেহরানে রুশ দল", site.at("/1")).replace("</item>", dated))));
    Source source = visits.source("/feed", true);
    for (String clock : List.of("২৮ নভেম্বর ২০২৬", "২৯ নভেম্বর ২০২৬")) {
      String shown = "<article><div class=\"date\">" + clock + "</div>";
      site.page("/1", article("তেহরানে রুশ দল", TEXT).replace("<article>", shown));
      visitTomorrow(source);
    }
    assertThat(visits.versions("/1"))
        .extracting(Version::capture)
        .extracting(capture -> capture.date())
        .containsExactly("2026-11-29T10:00+06:00");
  }

  @Test
  void without_the_feeds_word_the_date_that_a_page_shows_counts() throws InterruptedException {
    String shown = "<article><div class=\"date\">২৮ নভেম্বর ২০২৬</div>";
    site.page("/1", article("তেহরানে রুশ দল", TEXT).replace("<article>", shown));
    site.page("/feed", feed(List.of(item("তেহরানে রুশ দল", site.at("/1")))));
    visitTomorrow(visits.source("/feed", true));
    assertThat(visits.versions("/1").getFirst().capture().date())
        .isEqualTo("2026-11-28T00:00+06:00");
  }
}
