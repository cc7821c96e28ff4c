package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.bot.sources.Visits.article;
import static org.sutro.bot.sources.Visits.feed;
import static org.sutro.bot.sources.Visits.item;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.Affiliation;
import org.sutro.article.ArticleId;
import org.sutro.article.Capture;
import org.sutro.bot.Await;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.ingest.Bringing;

/** One address that several sources tell of: their words must not replace each other for ever. */
final class SharedAddressTest {

  private static final String SENTENCE = "রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে।";
  private static final String MORE = "তারা তিন দিন সেখানে থাকবে বলে জানা গেছে।";

  @AutoClose private final Visits visits;
  private final LocalSite site;

  SharedAddressTest(@TempDir Path folder) throws IOException {
    visits = Visits.start(folder);
    site = visits.site();
    site.head("/1", "ETag", "");
  }

  private void rounds(int rounds, String... feeds) throws InterruptedException {
    for (int round = 0; round < rounds; round++) {
      for (String feed : feeds) {
        site.page(feed, site.page(feed) + "\n"); // so that it is read again
        visits.visit(visits.source(feed, true));
        visits.clock().pass(Duration.ofMinutes(15));
      }
    }
  }

  private void carries(String feed, String text) {
    String content = "<content:encoded>&lt;p&gt;" + text + "&lt;/p&gt;</content:encoded></item>";
    String item = item("তেহরানে রুশ দল", site.at("/1")).replace("</item>", content);
    site.page(feed, feed(List.of(item)));
  }

  private static String whole(String sentence) {
    return (sentence + " ").repeat(20).strip();
  }

  @Test
  void what_one_reads_from_the_page_another_feed_that_carries_it_does_not_replace()
      throws InterruptedException {
    site.page("/1", article("তেহরানে রুশ দল", SENTENCE, MORE));
    site.page("/a", feed(List.of(item("তেহরানে রুশ দল", site.at("/1")))));
    carries("/b", whole(SENTENCE));
    rounds(4, "/a", "/b");
    assertThat(visits.versions("/1")).hasSize(1);
    assertThat(visits.versions("/1").getFirst().capture().text()).contains(MORE);
  }

  @Test
  void the_page_goes_before_what_a_feed_carried_first_and_is_followed_by_both()
      throws InterruptedException {
    site.page("/1", article("তেহরানে রুশ দল", SENTENCE, MORE));
    site.page("/a", feed(List.of(item("তেহরানে রুশ দল", site.at("/1")))));
    carries("/b", whole(SENTENCE));
    rounds(4, "/b", "/a");
    assertThat(visits.versions("/1").stream().distinct()).hasSize(2);
    site.page("/1", article("তেহরানে রুশ দল", SENTENCE.replace("মঙ্গলবার", "বুধবার"), MORE));
    rounds(1, "/b");
    assertThat(visits.versions("/1").getLast().capture().text()).contains("বুধবার");
  }

  @Test
  void a_page_that_names_its_publisher_speaks_in_the_voice_the_host_gave_its_source()
      throws InterruptedException {
    String named = "<head><meta property=\"og:site_name\" content=\"ঢেউ বেতার\">";
    site.page("/1", article("তেহরানে রুশ দল", SENTENCE, MORE).replace("<head>", named));
    site.page("/a", feed(List.of(item("তেহরানে রুশ দল", site.at("/1")))));
    Source state =
        visits.source("/a", true).by(new Outlet("নদী", "DE", Affiliation.Kind.STATE, "bn", false));
    visits.visit(state);
    Capture kept = visits.versions("/1").getFirst().capture();
    assertThat(kept.publisher()).isEqualTo("ঢেউ বেতার");
    List<String> bringers = Bringing.of(visits.archive(), kept.id()).sources();
    assertThat(
            new Affiliations(List.of(state)).of(kept.publisher(), "https://other.net/", bringers))
        .isEqualTo(new Affiliation(Affiliation.Kind.STATE, "DE"));
  }

  @Test
  void two_feeds_that_carry_different_texts_bring_each_only_what_is_new_in_it()
      throws InterruptedException {
    carries("/a", whole(SENTENCE));
    carries("/b", whole(MORE));
    rounds(4, "/a", "/b");
    assertThat(visits.versions("/1").stream().distinct()).hasSize(2);
    carries("/a", whole(SENTENCE.replace("মঙ্গলবার", "বুধবার")));
    rounds(1, "/a");
    assertThat(visits.versions("/1").getLast().capture().text()).contains("বুধবার");
  }

  @Test
  void a_title_and_a_date_that_only_feeds_tell_are_of_the_first_that_told_them()
      throws InterruptedException {
    site.page("/1", "<p>" + SENTENCE + "</p>");
    String dated = "<pubDate>Sat, 28 Nov 2026 10:0%d:00 +0600</pubDate></item>";
    String first = item("তেহরানে রুশ দল", site.at("/1"));
    String second = item("রুশ দল এখন তেহরানে", site.at("/1"));
    site.page("/a", feed(List.of(first.replace("</item>", dated.formatted(1)))));
    site.page("/b", feed(List.of(second.replace("</item>", dated.formatted(2)))));
    rounds(4, "/a", "/b");
    assertThat(visits.versions("/1"))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.capture().title()).isEqualTo("তেহরানে রুশ দল");
          assertThat(one.capture().date()).startsWith("2026-11-28T10:01");
        });
    site.page("/a", site.page("/a").replace("রুশ দল", "রুশ প্রতিনিধিদল"));
    rounds(2, "/a", "/b");
    assertThat(visits.versions("/1").getLast().capture().title())
        .as("what the first tells anew")
        .isEqualTo("তেহরানে রুশ প্রতিনিধিদল");
    assertThat(visits.versions("/1").stream().distinct()).hasSize(2);
  }

  @Test
  void on_pages_of_its_own_a_source_is_called_what_the_host_calls_it() throws InterruptedException {
    String named = "<head><meta property=\"og:site_name\" content=\"ঢেউ বেতার\">";
    site.page("/1", article("তেহরানে রুশ দল", SENTENCE, MORE).replace("<head>", named));
    site.page("/a", feed(List.of(item("তেহরানে রুশ দল", site.at("/1")))));
    site.page("/b", site.page("/a"));
    Source called =
        visits.source("/a", true).by(new Outlet("নদী", "DE", Affiliation.Kind.STATE, "bn"));
    Source other =
        visits.source("/b", true).by(new Outlet("সেতু", "DE", Affiliation.Kind.STATE, "bn"));
    for (int round = 0; round < 3; round++) {
      site.page("/a", site.page("/a") + "\n");
      site.page("/b", site.page("/b") + "\n");
      visits.visit(called);
      visits.visit(other);
      visits.clock().pass(Duration.ofMinutes(15));
    }
    assertThat(visits.versions("/1")).hasSize(1);
    assertThat(visits.versions("/1").getFirst().capture().publisher()).isEqualTo("নদী");
  }

  @Test
  void who_carried_an_article_first_gives_it_no_name_once_its_house_is_read() throws Exception {
    try (LocalSite house = LocalSite.start("127.0.0.2");
        Web both = visits.webWith(house)) {
      String item = item("তেহরানে রুশ দল", house.at("/1"));
      String content =
          "<content:encoded>&lt;p&gt;" + whole(SENTENCE) + "&lt;/p&gt;</content:encoded></item>";
      house.page("/1", article("তেহরানে রুশ দল", SENTENCE, MORE));
      house.page("/feed", feed(List.of(item)));
      site.page("/b", feed(List.of(item.replace("</item>", content))));
      Source carrier =
          visits.source("/b", true).by(new Outlet("সেতু", "DE", Affiliation.Kind.STATE, "bn"));
      Source own =
          visits
              .source("/a", true)
              .at(house.at("/feed"))
              .by(new Outlet("নদী", "DE", Affiliation.Kind.STATE, "bn"));
      for (int round = 0; round < 2; round++) {
        visits.visit(both, carrier);
        visits.visit(both, own);
        visits.clock().pass(Duration.ofMinutes(15));
      }
      Capture kept =
          visits.archive().latest(ArticleFetch.id(house.at("/1"))).orElseThrow().capture();
      assertThat(kept.text()).contains(MORE);
      assertThat(kept.publisher()).isEqualTo("নদী");
    }
  }

  @Test
  void an_article_of_another_house_keeps_its_publisher() throws Exception {
    try (LocalSite house = LocalSite.start("127.0.0.2");
        Web both = visits.webWith(house)) {
      String named = "<head><meta property=\"og:site_name\" content=\"ঢেউ বেতার\">";
      house.page("/1", article("তেহরানে রুশ দল", SENTENCE, MORE).replace("<head>", named));
      site.page("/a", feed(List.of(item("তেহরানে রুশ দল", house.at("/1")))));
      visits.visit(both, visits.source("/a", true));
      assertThat(visits.archive().latest(ArticleFetch.id(house.at("/1"))).orElseThrow())
          .extracting(version -> version.capture().publisher())
          .isEqualTo("ঢেউ বেতার");
    }
  }

  @Test
  void two_that_bring_one_page_at_the_same_time_do_not_replace_each_others_word() throws Exception {
    site.page("/1", "<p>" + SENTENCE + "</p>");
    String dated = "<pubDate>Sat, 28 Nov 2026 10:0%d:00 +0600</pubDate></item>";
    String item = item("তেহরানে রুশ দল", site.at("/1"));
    try (LocalSite slow = LocalSite.start("127.0.0.2");
        Web both = visits.webWith(slow);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Semaphore leave = new Semaphore(0);
      slow.hold("/2", leave);
      String behind = item("দলের সফর", slow.at("/2"));
      site.page("/a", feed(List.of(item.replace("</item>", dated.formatted(1)), behind)));
      site.page("/b", feed(List.of(item.replace("</item>", dated.formatted(2)))));
      Future<?> first = threads.submit(() -> visits.visit(both, visits.source("/a", true)));
      Await.until(() -> slow.asked() > 0); // its rules: the page has been read by then
      visits.visit(visits.source("/b", true));
      leave.release();
      first.get();
    }
    assertThat(visits.versions("/1"))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.capture().date()).startsWith("2026-11-28T10:02");
          assertThat(Bringing.of(visits.archive(), one.capture().id()).sources())
              .containsExactly("b", "a");
        });
  }

  private static Source called(Source source, String name, Affiliation.Kind voice) {
    return source.by(new Outlet(name, "DE", voice, "bn"));
  }

  private static String carrying(String item, String text) {
    return item.replace(
        "</item>", "<content:encoded>&lt;p&gt;" + text + "&lt;/p&gt;</content:encoded></item>");
  }

  @Test
  void what_a_feed_carries_for_another_house_is_the_carriers_word_until_the_house_is_read()
      throws Exception {
    try (LocalSite house = LocalSite.start("127.0.0.2");
        Web both = visits.webWith(house)) {
      house.refuse("/1", 503);
      String item = item("তেহরানে রুশ দল", house.at("/1"));
      site.page("/b", feed(List.of(carrying(item, whole(SENTENCE)))));
      Source carrier = called(visits.source("/b", true), "সেতু", Affiliation.Kind.AGENCY);
      Source own =
          called(visits.source("/a", true), "নদী", Affiliation.Kind.STATE).at(house.at("/feed"));
      visits.visit(both, carrier);
      ArticleId id = ArticleFetch.id(house.at("/1"));
      Affiliations voices = new Affiliations(List.of(carrier, own));
      Capture carried = visits.archive().latest(id).orElseThrow().capture();
      assertThat(carried.text()).isEqualTo(whole(SENTENCE));
      assertThat(carried.publisher()).isEqualTo("সেতু");
      assertThat(carried.url()).isNull();
      assertThat(voices.of("সেতু", null, Bringing.of(visits.archive(), id)))
          .isEqualTo(carrier.outlet().affiliation());

      house.refuse("/1", 200);
      house.page("/1", article("তেহরানে রুশ দল", SENTENCE, MORE));
      house.page("/feed", feed(List.of(item)));
      visits.visit(both, own);
      visits.clock().pass(Duration.ofMinutes(15));
      site.page("/b", site.page("/b").replace("মঙ্গলবার", "বুধবার"));
      visits.visit(both, carrier);
      Capture read = visits.archive().latest(id).orElseThrow().capture();
      assertThat(read.text()).contains(MORE).contains("মঙ্গলবার");
      assertThat(read.publisher()).isEqualTo("নদী");
      assertThat(read.url()).isEqualTo(house.at("/1"));
      assertThat(voices.of(read.publisher(), read.url(), Bringing.of(visits.archive(), id)))
          .isEqualTo(own.outlet().affiliation());
    }
  }

  @Test
  void the_page_of_another_house_is_read_though_a_feed_carries_all_of_it() throws Exception {
    try (LocalSite house = LocalSite.start("127.0.0.2");
        Web both = visits.webWith(house)) {
      house.page("/1", article("তেহরানে রুশ দল", SENTENCE, MORE));
      String item = item("তেহরানে রুশ দল", house.at("/1"));
      site.page("/b", feed(List.of(carrying(item, whole("তেহরানে কেউ যায়নি বলে নদী জানায়।")))));
      visits.visit(both, visits.source("/b", true));
      assertThat(visits.archive().versions(ArticleFetch.id(house.at("/1"))))
          .singleElement()
          .satisfies(one -> assertThat(one.capture().text()).contains(MORE));
    }
  }
}
