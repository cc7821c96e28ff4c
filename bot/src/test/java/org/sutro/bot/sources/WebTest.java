package org.sutro.bot.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.archive.Archive;
import org.sutro.bot.Await;
import org.sutro.bot.standin.SettableClock;
import org.sutro.fetch.AddressPolicy;
import org.sutro.fetch.Fetch;
import org.sutro.fetch.Limits;
import org.sutro.fetch.SafeHttp;
import org.sutro.fetch.Validators;
import org.sutro.fetch.WebAddress;

/** Manners on the way from one host to another. */
@Timeout(60)
final class WebTest {

  private static final Asker ASKER = Asker.stranger("somebody");

  private static final String ARTICLE =
      Visits.article("তেহরানে রুশ দল", "রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে।");

  @AutoClose private final LocalSite first = LocalSite.start();
  @AutoClose private final LocalSite second = LocalSite.start("127.0.0.2");
  private final SettableClock clock = new SettableClock();
  @AutoClose private final Web web;

  WebTest() throws IOException {
    clock.set(Instant.parse("2026-11-29T06:00:00Z"));
    web = web(Duration.ZERO, System::nanoTime);
  }

  private Web web(Duration pause, LongSupplier ticker) {
    return web(pause, ticker, Rests.inMemory());
  }

  private Web web(Duration pause, LongSupplier ticker, Rests rests) {
    AddressPolicy doors = AddressPolicy.publicWeb().with(first.door()).with(second.door());
    SafeHttp http = new SafeHttp(doors, Limits.standard(), clock, System::nanoTime);
    return new Web(http, pause, clock, ticker, rests);
  }

  @Test
  void a_page_that_another_site_does_not_give_to_programs_is_not_read_by_way_of_a_redirect()
      throws InterruptedException {
    first.redirect("/1", 302, second.at("/secret/1"));
    second.page("/secret/1", ARTICLE);
    second.page("/robots.txt", "User-agent: *\nDisallow: /secret/");
    assertThat(web.page(first.at("/1"), Validators.NONE, ASKER))
        .isEqualTo(new Fetch.Unwelcome("127.0.0.2", false));
    assertThat(second.answered()).containsExactly("200 /robots.txt");
  }

  @Test
  void a_feed_is_read_wherever_it_redirects_to() throws InterruptedException {
    first.redirect("/feed", 301, second.at("/rss"));
    second.page("/rss", "<rss/>");
    second.page("/robots.txt", "User-agent: *\nDisallow: /");
    assertThat(web.get(first.at("/feed"), Validators.NONE, ASKER))
        .isInstanceOf(Fetch.Fetched.class);
    assertThat(second.answered()).containsExactly("200 /rss");
  }

  @Test
  void the_host_that_wants_to_be_left_alone_is_the_one_that_said_so() throws InterruptedException {
    first.redirect("/1", 302, second.at("/1"));
    first.page("/2", ARTICLE);
    second.refuse("/1", 429, 3600);
    assertThat(web.get(first.at("/1"), Validators.NONE, ASKER)).isInstanceOf(Fetch.Status.class);
    assertThat(web.get(first.at("/2"), Validators.NONE, ASKER)).isInstanceOf(Fetch.Fetched.class);
    assertThat(second.answered()).containsExactly("429 /1");
    clock.pass(Duration.ofMinutes(30));
    assertThat(web.get(first.at("/1"), Validators.NONE, ASKER))
        .isEqualTo(
            new Fetch.Resting(
                new Fetch.Status(429, Duration.ofHours(1), false), Duration.ofMinutes(30)));
    assertThat(second.answered()).isEmpty();
  }

  @Test
  void another_server_of_a_machine_inside_is_not_left_alone_with_the_one_that_asked_for_it()
      throws Exception {
    first.refuse("/1", 429, 3600);
    try (LocalSite beside = LocalSite.start()) {
      assertThat(web.get(first.at("/1"), Validators.NONE, ASKER)).isInstanceOf(Fetch.Status.class);
      assertThat(web.get(beside.at("/1"), Validators.NONE, ASKER))
          .isNotInstanceOf(Fetch.Resting.class);
      assertThat(web.get(first.at("/2"), Validators.NONE, ASKER)).isInstanceOf(Fetch.Resting.class);
    }
  }

  @Test
  void after_the_clock_was_ahead_no_host_rests_longer_than_any_may() throws InterruptedException {
    Instant now = clock.instant();
    clock.set(now.plus(Duration.ofDays(400)));
    first.refuse("/1", 429, 3600);
    second.refuse("/robots.txt", 503);
    second.page("/1", ARTICLE);
    assertThat(web.get(first.at("/1"), Validators.NONE, ASKER)).isInstanceOf(Fetch.Status.class);
    assertThat(web.page(second.at("/1"), Validators.NONE, ASKER))
        .isInstanceOf(Fetch.Unwelcome.class);
    clock.set(now);
    first.refuse("/1", 404);
    second.refuse("/robots.txt", 404);
    assertThat(web.get(first.at("/1"), Validators.NONE, ASKER))
        .isNotInstanceOf(Fetch.Resting.class);
    assertThat(web.page(second.at("/1"), Validators.NONE, ASKER)).isInstanceOf(Fetch.Fetched.class);
  }

  @Test
  void a_host_is_left_alone_also_after_a_restart(@TempDir Path folder) throws Exception {
    first.refuse("/1", 429, 7200);
    first.page("/2", ARTICLE);
    try (Archive archive = Archive.open(folder.resolve("archive.db"))) {
      try (Web before = web(Duration.ZERO, System::nanoTime, Rests.in(archive))) {
        assertThat(before.get(first.at("/1"), Validators.NONE, ASKER))
            .isInstanceOf(Fetch.Status.class);
      }
      clock.pass(Duration.ofMinutes(12));
      try (Web after = web(Duration.ZERO, System::nanoTime, Rests.in(archive))) {
        assertThat(after.get(first.at("/2"), Validators.NONE, ASKER))
            .isEqualTo(
                new Fetch.Resting(
                    new Fetch.Status(429, Duration.ofHours(2), false), Duration.ofMinutes(108)));
        clock.pass(Duration.ofHours(2));
        assertThat(after.get(first.at("/2"), Validators.NONE, ASKER))
            .isInstanceOf(Fetch.Fetched.class);
      }
    }
    assertThat(first.answered()).containsExactly("429 /1", "200 /2");
  }

  @Test
  void one_address_that_wants_to_be_left_alone_for_a_while_is_not_its_host()
      throws InterruptedException {
    first.page("/2", ARTICLE);
    first.refuse("/1", 503, 3600);
    assertThat(web.get(first.at("/1"), Validators.NONE, ASKER)).isInstanceOf(Fetch.Status.class);
    assertThat(web.get(first.at("/2"), Validators.NONE, ASKER)).isInstanceOf(Fetch.Fetched.class);
    assertThat(web.get(first.at("/1"), Validators.NONE, ASKER)).isInstanceOf(Fetch.Resting.class);
    assertThat(first.answered()).containsExactly("503 /1", "200 /2");
  }

  @Test
  void each_host_on_the_way_is_given_its_pause() throws Exception {
    first.redirect("/1", 302, second.at("/1"));
    second.page("/1", "<rss/>");
    Web slow = web(Duration.ofHours(1), () -> 0L);
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      slow.get(second.at("/1"), Validators.NONE, ASKER);
      Future<Fetch> waiting = thread.submit(() -> slow.get(first.at("/1"), Validators.NONE, ASKER));
      Await.until(() -> first.asked() == 1);
      slow.close();
      assertThatThrownBy(waiting::get).hasCauseInstanceOf(InterruptedException.class);
    }
    assertThat(second.answered()).as("once, and not so soon again").containsExactly("200 /1");
  }

  @ParameterizedTest
  @CsvSource({
    "http://a_b.example/x, a_b.example",
    "https://খবর.example/x, xn--q5b8bm.example",
    "HTTPS://News.Example:443/x, news.example",
    "http://news.example/খবর?q={1}|2, news.example"
  })
  void a_host_has_one_name_of_its_own_however_it_is_written(String address, String host) {
    assertThat(WebAddress.of(address))
        .hasValueSatisfying(of -> {
          assertThat(of.host()).isEqualTo(host);
          assertThat(of.site())
              .isEqualTo(address.startsWith("http:") ? "http://" + host : "https://" + host);
          assertThat(of.target()).startsWith("/").doesNotContain("খ");
        });
  }

  @Test
  void an_address_with_signs_that_java_refuses_is_asked_for_leave_like_any_other()
      throws InterruptedException {
    first.page("/robots.txt", "User-agent: *\nDisallow: /secret");
    String address = first.at("/secret/{1}|২");
    assertThat(web.page(address, Validators.NONE, ASKER))
        .isEqualTo(new Fetch.Unwelcome("127.0.0.1", false));
    assertThat(first.answered()).containsExactly("200 /robots.txt");
  }

  private Fetch pageOfFirst() throws InterruptedException {
    first.page("/1", ARTICLE);
    return web.page(first.at("/1"), Validators.NONE, ASKER);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410, 451})
  void a_site_without_rules_for_programs_may_be_read(int code) throws InterruptedException {
    first.refuse("/robots.txt", code);
    assertThat(pageOfFirst()).isInstanceOf(Fetch.Fetched.class);
  }

  @Test
  void rules_that_lead_round_in_a_circle_are_none() throws InterruptedException {
    first.redirect("/robots.txt", 302, first.at("/robots.txt"));
    assertThat(pageOfFirst()).isInstanceOf(Fetch.Fetched.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {304, 305, 500, 503})
  void a_site_that_can_not_say_what_may_be_read_is_asked_again_later(int code)
      throws InterruptedException {
    first.refuse("/robots.txt", code);
    assertThat(pageOfFirst()).isEqualTo(new Fetch.Unwelcome("127.0.0.1", true));
    first.refuse("/robots.txt", 404);
    clock.pass(Duration.ofMinutes(11));
    assertThat(pageOfFirst()).isInstanceOf(Fetch.Fetched.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://10.0.0.1/robots.txt", "ftp://127.0.0.1/robots.txt"})
  void rules_that_are_kept_where_nobody_may_look_can_not_be_read(String elsewhere)
      throws InterruptedException {
    first.redirect("/robots.txt", 302, elsewhere);
    assertThat(pageOfFirst()).isEqualTo(new Fetch.Unwelcome("127.0.0.1", true));
    assertThat(pageOfFirst()).isEqualTo(new Fetch.Unwelcome("127.0.0.1", true));
    assertThat(first.answered()).as("asked once").containsExactly("302 /robots.txt");
  }

  @Test
  void rules_that_can_not_be_unpacked_can_not_be_read() throws InterruptedException {
    first.page("/robots.txt", "User-agent: *\nDisallow: /");
    first.head("/robots.txt", "Content-Encoding", "br");
    assertThat(pageOfFirst()).isEqualTo(new Fetch.Unwelcome("127.0.0.1", true));
  }

  @Test
  void a_page_at_no_public_address_is_refused_for_that_and_not_for_the_rules_of_its_site()
      throws InterruptedException {
    assertThat(web.page("http://10.0.0.1/1", Validators.NONE, ASKER))
        .isInstanceOf(Fetch.Refused.class);
  }

  @Test
  void of_very_long_rules_the_first_half_megabyte_counts() throws InterruptedException {
    String line = "Disallow: /অন্য/\n";
    int before = 500 * 1024 / line.getBytes(UTF_8).length - 100;
    first.page(
        "/robots.txt",
        "User-agent: *\n" + line.repeat(before) + "Disallow: /1\n" + line.repeat(400_000));
    assertThat(pageOfFirst()).isEqualTo(new Fetch.Unwelcome("127.0.0.1", false));
  }
}
