package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.sources.Visits.article;
import static org.sutro.bot.sources.Visits.feed;
import static org.sutro.bot.sources.Visits.item;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are put up with nothing to read on them, and filled later. */
final class StubsTest {

  private static final String SENTENCE = "রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে।";
  private static final String STUB =
      "<html><body><article><p>বিস্তারিত আসছে</p></article></body></html>";

  @AutoClose private final Visits visits;
  private final LocalSite site;

  StubsTest(@TempDir Path folder) throws IOException {
    visits = Visits.start(folder);
    site = visits.site();
  }

  /** Lists a stub, and before it so many articles that it is none of the newest. */
  private Source listed() {
    List<String> items = new ArrayList<>();
    for (int i = 1; i <= Wanted.LOOKED_AT_AGAIN; i++) {
      String title = "তেহরানে রুশ দল " + i;
      site.page("/" + i, article(title, SENTENCE, "দলে ছিলেন " + i + " জন সদস্য।"));
      items.add(item(title, site.at("/" + i)));
    }
    site.page("/stub", STUB);
    items.add(item("তেহরানে রুশ দলের সফর", site.at("/stub")));
    site.page("/feed", feed(items));
    return visits.source("/feed", true);
  }

  @Test
  void a_stub_is_asked_for_again_when_it_is_none_of_the_newest() throws InterruptedException {
    Source source = listed();
    assertThat(visits.visit(source).rejected()).isEqualTo(1);
    assertThat(visits.versions("/stub")).isEmpty();

    site.page(
        "/stub", article("তেহরানে রুশ দলের সফর", SENTENCE, "দলটি তিন দিন থাকবে বলে জানা গেছে।"));
    visits.clock().pass(Duration.ofHours(1));
    visits.visit(source);
    assertThat(visits.versions("/stub")).hasSize(1);
  }

  @Test
  void the_host_is_told_which_pages_hold_no_article_yet() throws InterruptedException {
    Source source = listed();
    visits.visit(source);
    assertThat(SourceState.of(visits.archive(), source.id()).troubles())
        .singleElement()
        .satisfies(trouble -> {
          assertThat(trouble.why()).startsWith("has no article yet");
          assertThat(trouble.addresses()).containsExactly(site.at("/stub"));
        });
  }

  @Test
  void an_article_that_becomes_a_stub_stays_kept() throws InterruptedException {
    Source source = listed();
    visits.visit(source);
    site.page("/1", STUB);
    visits.clock().pass(Duration.ofHours(1));
    visits.visit(source);
    assertThat(visits.versions("/1")).hasSize(1);
    assertThat(SourceState.of(visits.archive(), source.id()).seen())
        .hasEntrySatisfying(site.at("/1"), one -> assertThat(one.isKept()).isTrue());
  }

  @Test
  void a_stub_that_has_not_changed_is_not_sent_again() throws InterruptedException {
    Source source = listed();
    visits.visit(source);
    site.answered();
    for (int hour = 0; hour < 3; hour++) {
      visits.clock().pass(Duration.ofHours(1));
      visits.visit(source);
    }
    assertThat(site.answered()).contains("304 /stub").doesNotContain("200 /stub");
    site.page(
        "/stub", article("তেহরানে রুশ দলের সফর", SENTENCE, "দলটি তিন দিন থাকবে বলে জানা গেছে।"));
    visits.clock().pass(Duration.ofDays(1));
    visits.visit(source);
    assertThat(visits.versions("/stub")).hasSize(1);
  }

  private void carries(String feed, String path, String text) {
    String content = "<content:encoded>&lt;p&gt;" + text + "&lt;/p&gt;</content:encoded></item>";
    String item = item("তেহরানে রুশ দল", site.at(path)).replace("</item>", content);
    site.page(feed, feed(List.of(item)));
  }

  private static String times(int times, String sentence) {
    return (sentence + " ").repeat(times).strip();
  }

  @Test
  void a_stub_that_one_source_meets_keeps_no_text_out_that_another_carries_whole()
      throws InterruptedException {
    site.page("/1", STUB);
    site.page("/a", feed(List.of(item("তেহরানে রুশ দল", site.at("/1")))));
    carries("/b", "/1", times(20, SENTENCE));
    visits.visit(visits.source("/a", true));
    visits.visit(visits.source("/b", true));
    assertThat(visits.versions("/1")).hasSize(1);

    carries("/b", "/1", times(20, SENTENCE.replace("মঙ্গলবার", "বুধবার")));
    visits.visit(visits.source("/a", true));
    visits.visit(visits.source("/b", true));
    assertThat(visits.versions("/1").getLast().capture().text()).contains("বুধবার");
  }

  @Test
  void the_part_in_a_feed_stands_in_for_a_stub_until_its_page_is_filled()
      throws InterruptedException {
    site.page("/1", STUB);
    carries("/feed", "/1", times(8, SENTENCE));
    Source source = visits.source("/feed", true);
    visits.visit(source);
    assertThat(visits.versions("/1").getFirst().capture().text()).isEqualTo(times(8, SENTENCE));

    site.page("/1", article("তেহরানে রুশ দল", SENTENCE, "দলটি তিন দিন থাকবে বলে জানা গেছে।"));
    visits.clock().pass(Duration.ofHours(1));
    visits.visit(source);
    assertThat(visits.versions("/1").getLast().capture().text()).contains("তিন দিন");
  }

  @Test
  void a_stub_at_another_address_of_an_article_does_not_keep_it_out() throws InterruptedException {
    String canonical = "<head><link rel=\"canonical\" href=\"" + site.at("/1") + "\">";
    site.page("/m1", STUB.replace("<html>", "<html>" + canonical + "</head>"));
    site.page("/1", article("তেহরানে রুশ দল", SENTENCE));
    String title = "তেহরানে রুশ দল";
    site.page("/feed", feed(List.of(item(title, site.at("/m1")), item(title, site.at("/1")))));
    visits.visit(visits.source("/feed", true));
    assertThat(visits.versions("/1")).hasSize(1);
  }

  @Test
  void what_was_given_up_is_told_of_as_long_as_the_feed_lists_it() throws InterruptedException {
    Source source = visits.source("/feed", true);
    site.refuse("/gone", 410);
    site.page("/feed", feed(List.of(item("তেহরানে রুশ দল", site.at("/gone")))));
    assertThat(visits.visit(source).state().troubles()).hasSize(1);
    visits.clock().pass(VisitTimes.CYCLE);
    assertThat(visits.visit(source).state().troubles()).as("it is still listed").hasSize(1);
    site.page("/feed", feed(List.of()));
    visits.clock().pass(VisitTimes.CYCLE);
    assertThat(visits.visit(source).state().troubles()).isEmpty();
  }
}
