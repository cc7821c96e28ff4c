package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sutro.bot.sources.Visits.article;
import static org.sutro.bot.sources.Visits.feed;
import static org.sutro.bot.sources.Visits.item;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.archive.Archive;
import org.sutro.article.Affiliation;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.fetch.AddressPolicy;
import org.sutro.fetch.Limits;
import org.sutro.fetch.SafeHttp;
import org.sutro.ingest.Intake;
import org.sutro.reading.Reader;

/** Pages that are asked for again: those read before, and those that could not be. */
final class VisitAgainTest {

  private static final String SENTENCE = "রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে।";

  @AutoClose private final Visits visits;
  private final LocalSite site;
  private final Archive archive;

  VisitAgainTest(@TempDir Path folder) throws IOException {
    visits = Visits.start(folder);
    site = visits.site();
    archive = visits.archive();
  }

  /** A feed of so many pages, each with an article. */
  private Source pages(int count) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String more = "সংখ্যা ছিল " + i + " জন বলে জানা গেছে সেখানে।";
      site.page("/" + i, article("তেহরানে রুশ দল " + i, SENTENCE, more));
      items.add(item("তেহরানে রুশ দল " + i, site.at("/" + i)));
    }
    site.page("/feed", feed(items));
    return visits.source("/feed", true);
  }

  /** The same feed or page with other bytes, so that it is read again. */
  private void touch(String path) {
    site.page(path, site.page(path) + "\n");
  }

  private void pass(Duration time) {
    visits.clock().pass(time);
  }

  private Web web(InstantSource clock, LongSupplier ticker) {
    AddressPolicy door = AddressPolicy.publicWeb().with(site.door());
    return new Web(
        new SafeHttp(door, Limits.standard(), clock, System::nanoTime),
        Duration.ZERO,
        clock,
        ticker);
  }

  private Visit over(Web web) {
    return new Visit(web, Visits.RELATIONS, archive, new Intake(archive, new Reader()));
  }

  @Test
  void an_entry_that_can_not_be_read_for_a_fault_keeps_none_behind_it_out()
      throws InterruptedException {
    AtomicInteger requests = new AtomicInteger();
    LongSupplier ticker =
        () -> {
          int request = requests.incrementAndGet();
          if (request == 4) { // behind the feed, robots.txt and the first page
            throw new StackOverflowError();
          }
          if (request == 5) {
            throw new IllegalStateException("a fault");
          }
          return 0;
        };
    Source source = pages(4);
    try (Web web = web(visits.clock(), ticker)) {
      assertThat(over(web).to(source).added()).isEqualTo(2);
      assertThat(site.answered())
          .containsExactly("200 /feed", "404 /robots.txt", "200 /0", "200 /3");
      pass(VisitTimes.CYCLE);
      assertThat(over(web).to(source).added()).as("the faults have passed").isEqualTo(2);
    }
  }

  @Test
  void the_part_of_an_article_that_a_feed_carries_never_replaces_the_whole_from_its_page()
      throws InterruptedException {
    String teaser = "<content:encoded>&lt;p&gt;%s&lt;/p&gt;</content:encoded></item>";
    String part = teaser.replace("%s", (SENTENCE + " ").repeat(6).strip());
    site.page(
        "/1", article("তেহরানে রুশ দল", SENTENCE, "তারা তিন দিন সেখানে থাকবে বলে জানা গেছে।"));
    site.page(
        "/feed", feed(List.of(item("তেহরানে রুশ দল", site.at("/1")).replace("</item>", part))));
    Source source = visits.source("/feed", true);
    visits.visit(source);
    for (int code : List.of(403, 404)) {
      site.refuse("/1", code);
      pass(VisitTimes.CYCLE);
      touch("/feed");
      visits.visit(source);
      pass(VisitTimes.CYCLE);
      site.page("/feed", site.page("/feed").replace("মঙ্গলবার", "বুধবার"));
      visits.visit(source);
    }
    assertThat(visits.versions("/1")).hasSize(1);
  }

  @Test
  void where_the_page_is_refused_from_the_first_the_part_is_kept_until_the_page_is_read()
      throws InterruptedException {
    String part = (SENTENCE + " ").repeat(6).strip();
    String teaser = "<content:encoded>&lt;p&gt;" + part + "&lt;/p&gt;</content:encoded></item>";
    site.page(
        "/1", article("তেহরানে রুশ দল", SENTENCE, "তারা তিন দিন সেখানে থাকবে বলে জানা গেছে।"));
    site.refuse("/1", 403);
    site.page(
        "/feed", feed(List.of(item("তেহরানে রুশ দল", site.at("/1")).replace("</item>", teaser))));
    Source source = visits.source("/feed", true);
    visits.visit(source);
    assertThat(visits.versions("/1").getFirst().capture().text()).isEqualTo(part);
    site.refuse("/1", 200);
    pass(VisitTimes.CYCLE);
    touch("/feed");
    visits.visit(source);
    assertThat(visits.versions("/1").getLast().capture().text()).contains("তিন দিন");
  }

  @Test
  void a_feed_that_breaks_off_makes_nothing_be_forgotten() throws InterruptedException {
    Source source = pages(2);
    site.refuse("/1", 410);
    assertThat(visits.visit(source).state().troubles()).hasSize(1);
    String whole = site.page("/feed");
    site.page("/feed", whole.substring(0, whole.lastIndexOf("<item>")));
    assertThat(visits.visit(source).state().troubles()).hasSize(1);
    site.page("/feed", site.page("/feed") + "</channel></rss>");
    assertThat(visits.visit(source).state().troubles()).isEmpty();
  }

  @Test
  void a_trouble_with_what_is_kept_is_told_of_no_longer_than_the_feed_tells_of_it()
      throws InterruptedException {
    Source source = pages(2);
    String both = site.page("/feed");
    visits.visit(source);
    site.refuse("/1", 404);
    touch("/feed");
    assertThat(visits.visit(source).state().troubles()).hasSize(1);
    site.page("/feed", both.substring(0, both.lastIndexOf("<item>")) + "</channel></rss>");
    SourceState state = visits.visit(source).state();
    assertThat(state.troubles()).isEmpty();
    assertThat(state.seen()).hasSize(2);
  }

  @Test
  void pages_that_are_refused_for_a_day_are_read_when_it_is_over() throws InterruptedException {
    Source source = pages(30);
    for (int i = 0; i < 30; i++) {
      site.refuse("/" + i, i % 2 == 0 ? 403 : 404);
    }
    visits.visit(source);
    for (int cycle = 0; cycle < 96; cycle++) {
      pass(VisitTimes.CYCLE);
      visits.visit(source);
    }
    for (int i = 0; i < 30; i++) {
      site.refuse("/" + i, 200);
    }
    site.page("/feed", feed(List.of()));
    for (int day = 0; day < 2; day++) {
      pass(Duration.ofDays(1));
      visits.visit(source);
    }
    assertThat(archive.size()).as("also what the feed no longer shows").isEqualTo(30);
    assertThat(visits.versions("/29").getFirst().capture().title()).isEqualTo("তেহরানে রুশ দল 29");
  }

  @Test
  void a_page_that_is_never_there_is_asked_for_ever_more_rarely_and_given_up()
      throws InterruptedException {
    Source source = pages(30);
    site.refuse("/29", 404);
    visits.visit(source);
    List<Integer> asked = new ArrayList<>();
    site.answered();
    for (int day = 0; day < 8; day++) {
      for (int cycle = 0; cycle < 96; cycle++) {
        pass(VisitTimes.CYCLE);
        visits.visit(source);
      }
      asked.add((int) site.answered().stream().filter("404 /29"::equals).count());
    }
    assertThat(asked.getFirst()).isBetween(4, 10);
    assertThat(asked.subList(1, 8)).allMatch(times -> times <= 1).endsWith(0, 0);
  }

  @Test
  void of_many_pages_the_newest_are_looked_at_again_while_the_feed_says_nothing_new()
      throws InterruptedException {
    Source source = pages(30);
    assertThat(visits.visit(source).added()).isEqualTo(30);
    for (int visit = 0; visit < 3; visit++) {
      site.answered();
      pass(VisitTimes.CYCLE);
      visits.visit(source);
      assertThat(site.answered())
          .hasSize(16)
          .startsWith("304 /feed", "304 /0", "304 /1")
          .endsWith("304 /14");
    }
    site.page("/new", article("তেহরানে রুশ দল", SENTENCE));
    String item = item("তেহরানে রুশ দল", site.at("/new"));
    site.page("/feed", site.page("/feed").replace("</title><item>", "</title>" + item + "<item>"));
    pass(VisitTimes.CYCLE);
    visits.visit(source);
    site.answered();
    visits.visit(source);
    assertThat(site.answered()).startsWith("304 /feed", "304 /new", "304 /0").endsWith("304 /13");
  }

  @Test
  void a_clean_stop_keeps_what_was_read_as_a_sudden_one_does() throws InterruptedException {
    Source source = pages(60);
    AtomicReference<Web> open = new AtomicReference<>();
    InstantSource clock =
        () -> {
          if (site.asked() > 50) {
            open.get().close();
          }
          return visits.now();
        };
    try (Web web = web(clock, System::nanoTime)) {
      open.set(web);
      assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> over(web).to(source));
    }
    assertThat(archive.size()).isPositive();
    assertThat(SourceState.of(archive, source.id()).seen())
        .hasSizeGreaterThanOrEqualTo(archive.size());
    assertThat(VisitTimes.isDue(SourceState.health(archive, source.id()), visits.now())).isTrue();
  }

  @Test
  void two_addresses_of_one_article_do_not_replace_each_other_on_each_visit()
      throws InterruptedException {
    String canonical = "<head><link rel=\"canonical\" href=\"" + site.at("/a") + "\">";
    String whole = article("তেহরানে রুশ দল", SENTENCE).replace("<head>", canonical);
    String more = "আমাদের সাইটে এই বিষয়ে বিস্তারিত প্রতিবেদন আছে।";
    site.page("/a", whole);
    site.page("/amp/a", article("তেহরানে রুশ দল", SENTENCE, more).replace("<head>", canonical));
    List<String> items =
        List.of(item("তেহরানে রুশ দল", site.at("/amp/a")), item("তেহরানে রুশ দল", site.at("/a")));
    AtomicLong millis = new AtomicLong(visits.now().toEpochMilli());
    try (Web web = web(() -> Instant.ofEpochMilli(millis.incrementAndGet()), System::nanoTime)) {
      for (List<String> order : List.of(items, items.reversed())) {
        site.page("/feed", feed(order));
        for (int visit = 0; visit < 6; visit++) {
          over(web).to(visits.source("/feed", true));
          touch(visit % 3 == 0 ? "/a" : "/amp/a");
          touch(visit % 3 == 1 ? "/a" : "/amp/a");
        }
      }
    }
    assertThat(visits.versions("/a")).as("its own address counts from the first").hasSize(1);
    assertThat(visits.versions("/a").getLast().capture().text()).isEqualTo(SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void a_move_is_forgotten_when_the_new_address_fails_or_the_host_names_another(int status)
      throws InterruptedException {
    site.redirect("/feed", 301, site.at("/new"));
    for (String path : List.of("/new", "/third")) {
      site.page(path, feed(List.of()));
    }
    Source source = visits.source("/feed", true);
    for (int day = 0; day < 3; day++) {
      visits.visit(source);
      pass(Duration.ofDays(1));
    }
    site.answered();
    visits.visit(source);
    assertThat(site.answered()).as("a settled move").containsExactly("304 /new");

    touch("/third");
    visits.visit(source.at(site.at("/third")));
    assertThat(site.answered()).containsExactly("200 /third");

    for (int day = 0; day < 2; day++) {
      visits.visit(source);
      pass(Duration.ofDays(1));
    }
    site.refuse("/new", status);
    visits.visit(source);
    site.page("/feed", feed(List.of()));
    site.refuse("/feed", 200);
    site.answered();
    assertThat(visits.visit(source).state().health().problem()).isNull();
    assertThat(site.answered()).containsExactly("200 /feed");
  }

  @Test
  void an_article_that_two_feeds_carry_whole_is_one_whatever_marks_its_links_have()
      throws InterruptedException {
    String whole = (SENTENCE + " ").repeat(20).strip();
    String text = "<content:encoded>&lt;p&gt;" + whole + "&lt;/p&gt;</content:encoded></item>";
    for (String name : List.of("world", "top")) {
      String link = site.at("/1?utm_source=rss&amp;utm_campaign=" + name);
      String item = item("তেহরানে রুশ দল", link).replace("</item>", text);
      site.page("/" + name, feed(List.of(item)));
      visits.visit(visits.source("/" + name, true));
    }
    assertThat(visits.versions("/1")).hasSize(1);
  }

  @Test
  void a_source_that_is_turned_on_anew_is_read_at_its_own_address() throws InterruptedException {
    site.redirect("/feed", 301, site.at("/new"));
    site.page("/new", feed(List.of()));
    Source source = visits.source("/feed", true);
    for (int day = 0; day < 2; day++) {
      visits.visit(source);
      pass(Duration.ofDays(1));
    }
    SourceState.forget(archive, source.id());
    site.answered();
    visits.visit(source);
    assertThat(site.answered()).startsWith("301 /feed");
  }

  @Test
  void a_kept_article_is_followed_when_its_new_title_names_none_of_the_countries()
      throws Exception {
    site.page("/1", article("তেহরানে রুশ দল", SENTENCE));
    site.page("/feed", feed(List.of(item("তেহরানে রুশ দল", site.at("/1")))));
    Source source = visits.source("/feed", false);
    visits.visit(source);
    String title = "সংশোধনী: প্রতিবেদনটির একটি দিন ভুল ছিল";
    site.page("/1", article(title, SENTENCE.replace("মঙ্গলবার", "বুধবার")));
    site.page("/feed", feed(List.of(item(title, site.at("/1")))));
    visits.visit(source);
    assertThat(visits.versions("/1")).hasSize(2);
  }

  @Test
  void a_page_that_names_no_publisher_and_two_sources_bring_is_of_the_first()
      throws InterruptedException {
    site.page("/1", "<p>রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে।</p>");
    site.head("/1", "ETag", "");
    Source first = visits.source("/feed", true);
    Source second =
        visits
            .source("/world", true)
            .by(new Outlet("নদীবার্তা", "BD", Affiliation.Kind.INDEPENDENT, "bn"));
    for (String feed : List.of("/feed", "/world")) {
      site.page(feed, feed(List.of(item("তেহরানে রুশ দল", site.at("/1")))));
    }
    for (Source source : List.of(first, second, first, second)) {
      visits.visit(source);
      pass(Duration.ofMinutes(15));
    }
    assertThat(site.answered()).containsOnlyOnce("404 /robots.txt").contains("200 /1");
    assertThat(visits.versions("/1"))
        .singleElement()
        .satisfies(version -> assertThat(version.capture().publisher()).isEqualTo("সাইট"));
  }

  @Test
  void while_others_wait_each_turn_begins_with_what_is_new() throws InterruptedException {
    Source source = pages(20);
    InstantSource slow = () -> visits.now().plusSeconds(5L * site.asked());
    try (Web web = web(slow, System::nanoTime)) {
      for (int turn = 0; turn < 2; turn++) {
        over(web).to(source, () -> true);
      }
    }
    assertThat(archive.size()).isEqualTo(20);
  }
}
