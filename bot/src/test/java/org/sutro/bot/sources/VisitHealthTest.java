package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sutro.bot.sources.Visits.article;
import static org.sutro.bot.sources.Visits.feed;
import static org.sutro.bot.sources.Visits.item;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.archive.Archive;
import org.sutro.article.Affiliation;
import org.sutro.bot.sources.Source.Kind;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.bot.sources.SourceState.Trouble;
import org.sutro.fetch.AddressPolicy;
import org.sutro.fetch.Fetch;
import org.sutro.fetch.Limits;
import org.sutro.fetch.SafeHttp;
import org.sutro.fetch.Validators;
import org.sutro.ingest.Intake;
import org.sutro.reading.Reader;

/** How well a source is after a visit, and when it is visited again. */
final class VisitHealthTest {

  private static final Asker ASKER = Asker.stranger("somebody");

  @AutoClose private final Visits visits;
  private final LocalSite site;
  private final Archive archive;

  VisitHealthTest(@TempDir Path folder) throws IOException {
    visits = Visits.start(folder);
    site = visits.site();
    archive = visits.archive();
  }

  @Test
  void a_page_that_fails_for_now_makes_the_feed_be_asked_as_a_whole_again()
      throws InterruptedException {
    site.page("/feed", feed(List.of(item("মিনস্কে রুশ সেনা", site.at("/1")))));
    site.refuse("/1", 503);
    Source source = visits.source("/feed", false);
    assertThat(visits.visit(source).state().validators().etag()).isNull();
    site.refuse("/1", 200);
    site.page(
        "/1",
        article("মিনস্কে রুশ সেনা", "রাশিয়ার সেনারা রোববার মিনস্কের কাছে মহড়া শুরু করেছে।"));
    Visit.Outcome outcome = visits.visit(source);
    assertThat(outcome.added()).isEqualTo(1);
    assertThat(outcome.state().validators().etag()).isNotNull();
  }

  @Test
  void a_site_that_forbids_programs_its_pages_is_not_read() throws InterruptedException {
    site.page("/robots.txt", "User-agent: *\nDisallow: /1");
    site.page("/feed", feed(List.of(item("মিনস্কে রুশ সেনা", site.at("/1")))));
    site.page("/1", article("মিনস্কে রুশ সেনা", "রাশিয়ার সেনারা রোববার মহড়া শুরু করেছে।"));
    assertThat(visits.visit(visits.source("/feed", false)).added()).isZero();
    assertThat(site.answered()).containsExactly("200 /feed", "200 /robots.txt");
  }

  @Test
  void what_went_wrong_is_kept_and_goes_when_it_is_well_again() throws InterruptedException {
    Source source = visits.source("/feed", false);
    assertThat(visits.visit(source).state().health().problem())
        .isEqualTo("is not there (404); is the address right?");
    site.page(
        "/feed",
        "<html><head><link rel=alternate type=application/rss+xml href=/rss></head></html>");
    assertThat(visits.visit(source).state().health().problem())
        .startsWith("is a web page, not a feed; it links to " + site.at("/rss") + "; add that");
    site.refuse("/feed", 410);
    assertThat(visits.visit(source).state().health().paused()).isTrue();
    site.refuse("/feed", 200);
    site.page("/feed", feed(List.of()));
    SourceState.forget(archive, source.id());
    assertThat(visits.visit(source).state().health().problem()).isNull();
    assertThat(SourceState.of(archive, source.id()).health().failures()).isZero();
  }

  @Test
  void a_source_that_is_turned_on_once_more_is_due_and_keeps_when_it_was_read()
      throws InterruptedException {
    site.page("/feed", feed(List.of()));
    Source source = visits.source("/feed", false);
    long read = visits.visit(source).state().health().lastSuccess();
    SourceState.forget(archive, source.id());
    assertThat(SourceState.health(archive, source.id()).lastSuccess()).isEqualTo(read);
    assertThat(VisitTimes.isDue(SourceState.health(archive, source.id()), visits.now())).isTrue();
  }

  @Test
  void a_watched_page_is_as_well_as_its_page() throws InterruptedException {
    Source page =
        new Source(
            "page",
            site.at("/page"),
            Kind.PAGE,
            new Outlet("", "", Affiliation.Kind.INDEPENDENT, ""),
            Topic.RELATIONS,
            true);
    assertThat(visits.visit(page).state().health().problem()).contains("404");
    assertThat(visits.visit(page).state().health().failures()).isEqualTo(2);
    site.page("/page", article("মিনস্কে রুশ সেনা", "রাশিয়ার সেনারা রোববার মহড়া শুরু করেছে।"));
    Visit.Outcome well = visits.visit(page);
    assertThat(well.added()).isEqualTo(1);
    assertThat(well.state().health().problem()).isNull();
    assertThat(visits.visit(page).state().health().problem()).isNull();
    assertThat(site.answered()).contains("304 /page");
    site.refuse("/page", 410);
    assertThat(visits.visit(page).state().health().paused()).isTrue();
  }

  @Test
  void a_host_that_wants_to_be_left_alone_is() throws InterruptedException {
    site.page("/feed", feed(List.of(item("ক", site.at("/1")), item("খ", site.at("/2")))));
    site.page("/2", article("মিনস্কে রুশ সেনা", "রাশিয়ার সেনারা রোববার মহড়া শুরু করেছে।"));
    site.refuse("/1", 429, 3600);
    Source source = visits.source("/feed", true);
    visits.visit(source);
    assertThat(site.answered()).containsExactly("200 /feed", "404 /robots.txt", "429 /1");
    visits.clock().pass(Duration.ofMinutes(30));
    assertThat(visits.visit(source).state().health().nextTry())
        .isEqualTo(visits.now().plus(Duration.ofMinutes(30)).getEpochSecond());
    assertThat(site.answered()).isEmpty();
    visits.clock().pass(Duration.ofMinutes(31));
    site.refuse("/1", 451);
    Visit.Outcome after = visits.visit(source);
    assertThat(after.added()).isEqualTo(1);
    assertThat(after.state().validators().etag()).as("451 does not pass").isNotNull();
  }

  @Test
  void that_one_feed_is_asked_for_too_often_is_no_fault_of_another_of_its_host()
      throws InterruptedException {
    site.page("/well", feed(List.of()));
    site.refuse("/busy", 429, 90);
    Source busy = visits.source("/busy", true);
    Source well = visits.source("/well", true);
    visits.visit(busy);
    assertThat(SourceState.health(archive, busy.id()).problem()).contains("429");

    SourceState.Health waiting = visits.visit(well).state().health();
    assertThat(site.answered()).as("the host wants to be left alone").containsExactly("429 /busy");
    assertThat(waiting.failures()).isZero();
    assertThat(waiting.problem()).isNull();
    assertThat(List.of(waiting, SourceState.health(archive, busy.id())))
        .extracting(SourceState.Health::nextTry)
        .containsOnly(visits.now().plusSeconds(90).getEpochSecond());

    visits.clock().pass(Duration.ofSeconds(90));
    assertThat(visits.visit(well).state().health().lastSuccess())
        .isEqualTo(visits.now().getEpochSecond());
  }

  @Test
  void a_host_that_wants_to_be_left_alone_is_no_fault_of_what_redirects_to_it() throws Exception {
    try (LocalSite other = LocalSite.start("127.0.0.2");
        Web web = visits.webWith(other)) {
      other.refuse("/feed", 429, 3600);
      site.redirect("/feed", 302, other.at("/feed"));
      site.redirect("/page", 302, other.at("/feed"));
      Source feed = visits.source("/feed", true);
      Source page =
          new Source("page", site.at("/page"), Kind.PAGE, feed.outlet(), feed.topic(), true);
      assertThat(visits.visit(web, feed).state().health().failures()).isEqualTo(1);
      for (Source source : List.of(feed, page)) {
        visits.clock().pass(Duration.ofMinutes(10));
        SourceState.Health resting = visits.visit(web, source).state().health();
        assertThat(resting.failures()).as(source.id()).isEqualTo(source.equals(feed) ? 1 : 0);
      }
      assertThat(List.of(feed, page))
          .extracting(source -> SourceState.health(archive, source.id()).nextTry())
          .as("an hour after it said so")
          .containsOnly(visits.now().plus(Duration.ofMinutes(40)).getEpochSecond());
      assertThat(other.answered()).containsExactly("429 /feed");
    }
  }

  @Test
  void that_other_large_pages_leave_no_room_is_no_fault_of_a_source() throws Exception {
    Limits hasty =
        new Limits(
            Duration.ofSeconds(3),
            Duration.ofSeconds(3),
            Duration.ofMinutes(1),
            1,
            4 << 20,
            100,
            1 << 20,
            5);
    SafeHttp http =
        new SafeHttp(
            AddressPolicy.publicWeb().with(site.door()), hasty, visits.clock(), System::nanoTime);
    site.page("/feed", feed(List.of()));
    site.page("/large", article("গমের জাহাজ", "রাশিয়ার গম সোমবার তেহরানে গেছে।".repeat(20_000)));
    Source feed = visits.source("/feed", true);
    Source page =
        new Source("page", site.at("/large"), Kind.PAGE, feed.outlet(), feed.topic(), true);
    try (Web web = new Web(http, Duration.ZERO, visits.clock(), System::nanoTime)) {
      SourceState well = visits.visit(web, feed).state();
      site.page("/feed", feed(List.of()) + site.page("/large"));
      List<Fetch> open = new ArrayList<>(); // and so taking all the room there is
      for (int i = 0; i < 3; i++) {
        open.add(web.get(site.at("/large"), Validators.NONE, ASKER));
      }
      assertThat(open).hasOnlyElementsOfType(Fetch.Fetched.class);
      for (Source source : List.of(feed, page)) {
        SourceState crowded = visits.visit(web, source).state();
        assertThat(crowded.health().failures()).as(source.id()).isZero();
        assertThat(crowded.health().problem()).isNull();
        assertThat(crowded.health().nextTry())
            .isEqualTo(visits.now().plus(VisitTimes.CYCLE).getEpochSecond());
      }
      assertThat(SourceState.of(archive, feed.id()).validators()).isEqualTo(well.validators());
    }
  }

  @Test
  void a_source_that_is_forgotten_before_a_fault_ends_its_visit_stays_forgotten(
      @TempDir Path folder) throws IOException {
    Archive shut = Archive.open(folder.resolve("shut.db"));
    shut.close();
    Files.writeString(folder.resolve("a.txt"), "রাশিয়ার গম ইরানে গেছে সোমবার।");
    Source watched = Visits.watched(folder, "");
    Visit failing =
        new Visit(
            visits.web(),
            Visits.RELATIONS,
            archive,
            new Intake(shut, new Reader()),
            time -> archive.note(SourceState.forgotten(watched.id())));
    assertThatThrownBy(() -> failing.to(watched)).isInstanceOf(RuntimeException.class);
    assertThat(archive.note(SourceState.HEALTH, watched.id())).isNull();
  }

  @Test
  void pages_that_are_not_to_be_had_are_told_and_why_until_they_are() throws InterruptedException {
    String good = article("মিনস্কে রুশ সেনা", "রাশিয়ার সেনারা রোববার মহড়া শুরু করেছে।");
    List<String> items = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      items.add(item("মিনস্কে রুশ সেনা " + i, site.at("/" + i)));
    }
    site.page("/robots.txt", "User-agent: *\nDisallow: /1");
    site.page("/feed", feed(items));
    site.refuse("/2", 410);
    site.refuse("/3", 503);
    site.page("/4", good);
    Source source = visits.source("/feed", true);

    assertThat(visits.visit(source).state().troubles())
        .containsExactlyInAnyOrder(
            new Trouble(
                "is not to be read by programs, says 127.0.0.1 (robots.txt)",
                false,
                List.of(site.at("/1"))),
            new Trouble("is gone for good (410)", false, List.of(site.at("/2"))),
            new Trouble("has trouble of its own (503)", false, List.of(site.at("/3"))));

    site.refuse("/3", 200);
    site.page("/3", good.replace("রোববার", "সোমবার"));
    site.refuse("/4", 410);
    assertThat(visits.visit(source).state().troubles())
        .as("what is kept stays, and that its page is gone is told")
        .contains(new Trouble("is gone for good (410)", true, List.of(site.at("/4"))))
        .noneMatch(one -> one.why().contains("503"));
    assertThat(SourceState.of(archive, source.id()).troubles()).hasSize(3);
  }

  @Test
  void after_a_week_of_nothing_new_all_is_asked_for_as_if_nothing_were_known()
      throws InterruptedException {
    site.page("/feed", feed(List.of(item("মিনস্কে রুশ সেনা", site.at("/1")))));
    site.page("/1", article("মিনস্কে রুশ সেনা", "রাশিয়ার সেনারা রোববার মহড়া শুরু করেছে।"));
    Source source = visits.source("/feed", true);
    visits.visit(source);
    site.answered();
    for (int day = 1; day < 7; day++) {
      visits.clock().pass(Duration.ofDays(1));
      visits.visit(source);
      assertThat(site.answered())
          .contains("304 /feed", "304 /1")
          .noneMatch(a -> a.startsWith("200"));
    }
    visits.clock().pass(Duration.ofDays(1));
    visits.visit(source);
    assertThat(site.answered()).contains("200 /feed", "200 /1");
    visits.visit(source);
    assertThat(site.answered()).containsExactly("304 /feed", "304 /1");
  }

  @Test
  void a_feed_that_moves_for_good_is_read_there_from_the_second_day_on()
      throws InterruptedException {
    site.redirect("/feed", 308, site.at("/new"));
    site.page("/new", feed(List.of()));
    Source source = visits.source("/feed", true);
    visits.visit(source);
    visits.clock().pass(Duration.ofHours(1));
    visits.visit(source);
    assertThat(site.answered()).as("one day may be a mistake").contains("308 /feed");
    visits.clock().pass(Duration.ofDays(1));
    visits.visit(source);
    site.answered();
    visits.visit(source);
    assertThat(site.answered()).containsExactly("304 /new");
  }

  @Test
  void a_closed_web_is_not_read_and_no_fault_of_the_source() throws InterruptedException {
    site.page("/feed", feed(List.of()));
    Source source = visits.source("/feed", true);
    visits.web().close();
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> visits.visit(source));
    assertThat(site.answered()).isEmpty();
    assertThat(SourceState.of(archive, source.id()).health().failures()).isZero();
    assertThat(VisitTimes.isDue(SourceState.health(archive, source.id()), visits.now())).isTrue();
  }

  @Test
  void headlines_without_end_do_not_fill_what_is_remembered_of_a_source()
      throws InterruptedException {
    String endless = "রাশিয়া ইরানে গম পাঠাচ্ছে ".repeat(20_000);
    String other = "নদীতে জেলেদের জালে ইলিশ ".repeat(20_000);
    site.page("/feed", feed(List.of(item(endless, site.at("/1")), item(other, site.at("/2")))));
    visits.visit(visits.source("/feed", false));

    assertThat(site.answered()).contains("404 /1").doesNotContain("404 /2");
    assertThat(archive.note(SourceState.KIND, "feed")).hasSizeLessThan(4000);
  }

  @Test
  void sources_whose_host_has_no_address_for_a_day_are_asked_ever_more_rarely_and_told_since_when()
      throws InterruptedException {
    SourceList list = new SourceList(Path.of("none.yaml"), archive);
    List<Source> three = List.of(lost("nodi"), lost("bil"), lost("haor"));
    three.forEach(list::keep);
    long read = visits.now().minus(Duration.ofHours(1)).getEpochSecond();
    archive.note(List.of(new SourceState.Health(read, 0, 0, 0, null, false).note("nodi")));

    Map<String, List<Long>> asked = new TreeMap<>();
    for (int minute = 0; minute < Duration.ofDays(1).toMinutes(); minute++) {
      for (Source source : three) {
        if (VisitTimes.isDue(SourceState.health(archive, source.id()), visits.now())) {
          assertThat(visits.visit(source).state().health().problem()).isNotNull();
          asked.computeIfAbsent(source.id(), any -> new ArrayList<>()).add((long) minute);
        }
      }
      visits.clock().pass(Duration.ofMinutes(1));
    }

    List<Long> everMoreRarely = List.of(0L, 15L, 45L, 105L, 225L, 465L, 945L);
    assertThat(asked)
        .containsOnlyKeys("bil", "haor", "nodi")
        .allSatisfy((id, minutes) -> assertThat(minutes).isEqualTo(everMoreRarely));
    assertThat(list.unreachable())
        .containsOnlyKeys("bil", "haor", "nodi")
        .allSatisfy((id, health) ->
            assertThat(health.lastRead())
                .as(id)
                .isEqualTo(id.equals("nodi") ? Instant.ofEpochSecond(read) : null));
  }

  /** A feed of a host that no name server knows. */
  private static Source lost(String id) {
    return new Source(
        id,
        "http://news.invalid/" + id,
        Kind.FEED,
        new Outlet("নদী", "BD", Affiliation.Kind.INDEPENDENT, "bn"),
        Topic.RELATIONS,
        true);
  }
}
