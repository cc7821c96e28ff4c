package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.sources.Visits.article;
import static org.sutro.bot.sources.Visits.feed;
import static org.sutro.bot.sources.Visits.item;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.archive.Change;
import org.sutro.bot.sources.SourceState.Trouble;

/** Articles whose text only the feed has, for ever or for now. */
final class CarriedTextTest {

  private static final String SENTENCE = "রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে।";
  private static final String MORE = "তারা তিন দিন সেখানে থাকবে বলে জানা গেছে।";

  @AutoClose private final Visits visits;
  private final LocalSite site;
  private final Archive archive;

  CarriedTextTest(@TempDir Path folder) throws IOException {
    visits = Visits.start(folder);
    site = visits.site();
    archive = visits.archive();
  }

  private List<String> texts() {
    return archive.changesSince(0, 10).stream()
        .map(change -> ((Change.Present) change).version().capture().text())
        .toList();
  }

  @Test
  void an_entry_without_a_link_is_kept_with_the_text_of_its_description()
      throws InterruptedException {
    String text = (SENTENCE + " ").repeat(20).strip();
    String textOnly =
        "<item><title>তেহরানে রুশ দল</title><guid isPermaLink=\"false\">n-7</guid><description>"
            + text
            + "</description></item>";
    site.page("/feed", feed(List.of(textOnly)));
    Source source = visits.source("/feed", false);
    assertThat(visits.visit(source).added()).isEqualTo(1);
    assertThat(texts()).containsExactly(text);
    site.page("/feed", site.page("/feed") + "\n");
    visits.visit(source);
    assertThat(archive.size()).isEqualTo(1);
  }

  @Test
  void an_entry_of_which_nothing_is_to_be_had_is_told_by_its_title() throws InterruptedException {
    site.page("/feed", feed(List.of("<item><title>তেহরানে রুশ দল</title></item>")));
    assertThat(visits.visit(visits.source("/feed", false)).state().troubles())
        .containsExactly(
            new Trouble("has neither text nor link", false, List.of("\"তেহরানে রুশ দল\"")));
  }

  @Test
  void the_part_in_a_feed_stands_in_while_the_page_is_not_to_be_had() throws InterruptedException {
    String part = (SENTENCE + " ").repeat(6).strip();
    site.page("/1", article("তেহরানে রুশ দল", SENTENCE, MORE));
    site.page(
        "/feed",
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"সাইট\", \"items\":"
            + " [{\"id\": \"1\", \"url\": \""
            + site.at("/1")
            + "\", \"title\": \"তেহরানে রুশ দল\", \"content_html\": \"<p>"
            + part
            + "</p>\"}]}");
    site.refuse("/1", 500);
    Source source = visits.source("/feed", false);
    for (int visit = 0; visit < 2; visit++) {
      visits.visit(source);
      visits.clock().pass(VisitTimes.CYCLE);
      assertThat(texts()).containsExactly(part);
    }
    site.refuse("/1", 200);
    visits.visit(source);
    assertThat(texts()).hasSize(1).first().asString().contains(MORE);
  }

  @Test
  void few_words_of_a_feed_are_kept_when_their_page_is_not_there() throws InterruptedException {
    String item = item("তেহরানে রুশ দল", site.at("/1"));
    site.refuse("/1", 404);
    site.page("/feed", feed(List.of(item.replace("</item>", described(SENTENCE)))));
    Visit.Outcome outcome = visits.visit(visits.source("/feed", true));
    assertThat(texts()).containsExactly(SENTENCE);
    assertThat(outcome.state().troubles()).as("it is still told that there is no page").hasSize(1);
  }

  @Test
  void a_teaser_that_breaks_off_is_no_article_though_its_page_is_not_there()
      throws InterruptedException {
    String item = item("তেহরানে রুশ দল", site.at("/1"));
    site.refuse("/1", 404);
    String broken = SENTENCE + " তারা তিন দিন সেখানে [...]";
    site.page("/feed", feed(List.of(item.replace("</item>", described(broken)))));
    visits.visit(visits.source("/feed", true));
    assertThat(texts()).isEmpty();
  }

  private static String described(String text) {
    return "<description>" + text + "</description></item>";
  }

  @Test
  void news_is_found_among_entries_whose_dates_lie_years_ahead() throws InterruptedException {
    List<String> items =
        IntStream.range(0, Lookup.MOST)
            .mapToObj(i -> dated("নদীর পানি " + i, "/" + i, "Tue, 19 Jan 2038 03:14:07 GMT"))
            .collect(Collectors.toList());
    site.page("/new", article("তেহরানে রুশ দল", SENTENCE, MORE));
    items.add(dated("তেহরানে রুশ দল", "/new", "Sat, 28 Nov 2026 10:00:00 GMT"));
    site.page("/feed", feed(items));
    assertThat(visits.visit(visits.source("/feed", false)).added()).isEqualTo(1);
  }

  private String dated(String title, String path, String date) {
    String item = item(title, site.at(path));
    return item.replace("</item>", "<pubDate>" + date + "</pubDate></item>");
  }
}
