package org.sutro.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.fetch.Visitor.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.zip.GZIPOutputStream;
import okhttp3.Dns;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.fetch.Fetch.Why;

/** Rows of the list of bad inputs that concern answers, and what is asked for. */
final class SafeHttpTest {

  @AutoClose private final Visitor visitor;
  private final LocalSite site;

  SafeHttpTest() throws IOException {
    site = LocalSite.start();
    visitor = new Visitor(site);
  }

  @Test
  void row_13_a_small_gzip_of_something_huge_stops_early() throws IOException {
    byte[] bomb = gzip(new byte[60 * 1024 * 1024]);
    site.page("/feed", "200 OK\nContent-Encoding: gzip", bomb);
    assertThat(visitor.get(site.at("/feed")))
        .isInstanceOfSatisfying(
            Fetch.TooLarge.class,
            large -> {
              assertThat(large.bomb()).isTrue();
              assertThat(large.bytes()).isLessThan(6L * 1024 * 1024);
            });
  }

  @Test
  void row_13_empty_gzips_by_the_hundred_thousand_are_no_answer() throws IOException {
    byte[] empty = gzip(new byte[0]);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < 100_000; i++) {
      all.writeBytes(empty);
    }
    site.page("/feed", "200 OK\nContent-Encoding: gzip", all.toByteArray());
    assertThat(visitor.get(site.at("/feed"))).isEqualTo(new Fetch.Garbled("gzip"));
  }

  @Test
  void row_13_an_endless_answer_stops_at_the_limit() {
    site.page(
        "/feed",
        (head, out) -> {
          LocalSite.send(out, "200 OK", new byte[0]);
          byte[] chunk = new byte[64 * 1024];
          Arrays.fill(chunk, (byte) 'a');
          for (int i = 0; i < 2560; i++) {
            out.write(chunk);
          }
        });
    assertThat(visitor.get(site.at("/feed")))
        .isEqualTo(new Fetch.TooLarge(Limits.standard().bytes(), false));
  }

  @Test
  void row_14_one_byte_at_a_time_is_given_up() throws IOException {
    Limits hasty =
        new Limits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            Duration.ofMillis(300),
            100_000,
            1000,
            100,
            1000,
            5);
    trickle("/feed");
    try (SafeHttp impatient = visitor.reading(hasty, Dns.SYSTEM)) {
      assertThat(Visitor.get(impatient, site.at("/feed"), Validators.NONE))
          .isEqualTo(new Fetch.TooSlow());
    }
  }

  @Test
  void row_14_the_time_for_all_of_it_is_limited_too() throws IOException {
    Limits hasty =
        new Limits(
            Duration.ofMillis(400),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            1,
            1000,
            100,
            1000,
            5);
    trickle("/feed");
    try (SafeHttp impatient = visitor.reading(hasty, Dns.SYSTEM)) {
      assertThat(Visitor.get(impatient, site.at("/feed"), Validators.NONE))
          .isEqualTo(new Fetch.TooSlow());
    }
  }

  private void trickle(String path) {
    site.page(
        path,
        (head, out) -> {
          LocalSite.send(out, "200 OK\nContent-Length: 1000", new byte[0]);
          trickle(out);
        });
  }

  private static void trickle(OutputStream out) throws IOException {
    Object never = new Object();
    synchronized (never) {
      for (int i = 0; i < 1000; i++) {
        out.write('a');
        out.flush();
        try {
          never.wait(20);
        } catch (InterruptedException e) {
          return;
        }
      }
    }
  }

  private static Limits within(Duration total) {
    return new Limits(total, total, Duration.ofSeconds(60), 1, 4 << 20, 100, 1 << 20, 5);
  }

  @Test
  void of_large_answers_few_are_in_the_memory_at_one_time_and_small_ones_wait_for_nobody()
      throws IOException {
    site.page("/large", "200 OK", new byte[2 << 20]);
    site.page("/small", "text/plain", "ছোট পাতা");
    try (SafeHttp hasty = visitor.reading(within(Duration.ofMillis(500)), Dns.SYSTEM)) {
      Deque<Fetch.Fetched> held = new ArrayDeque<>();
      for (int i = 0; i < LargeAnswers.AT_ONCE; i++) {
        held.add((Fetch.Fetched) http(hasty, "/large"));
      }
      assertThat(http(hasty, "/large")).isInstanceOf(Fetch.Failed.class);
      assertThat(http(hasty, "/small")).isInstanceOf(Fetch.Fetched.class);

      held.getFirst().close();
      held.removeFirst().close(); // a second time gives nothing more
      held.add((Fetch.Fetched) http(hasty, "/large"));
      assertThat(http(hasty, "/large")).isInstanceOf(Fetch.Failed.class);
    }
  }

  private Fetch http(SafeHttp client, String path) {
    return Visitor.get(client, site.at(path), Validators.NONE);
  }

  @Test
  void a_large_answer_that_comes_to_nothing_gives_its_room_back() throws IOException {
    site.page("/endless", "200 OK", new byte[5 << 20]);
    site.page(
        "/cut",
        (head, out) -> LocalSite.send(out, "200 OK\nContent-Length: 2000000", new byte[1 << 20]));
    site.page("/large", "200 OK", new byte[2 << 20]);
    for (int i = 0; i < 2 * LargeAnswers.AT_ONCE; i++) {
      assertThat(visitor.get(site.at("/endless"))).isInstanceOf(Fetch.TooLarge.class);
      assertThat(visitor.get(site.at("/cut"))).isInstanceOf(Fetch.Unreachable.class);
    }
    assertThat(visitor.get(site.at("/large"))).isInstanceOf(Fetch.Fetched.class);
  }

  @Test
  void redirects_end() {
    site.redirect("/a", 302, "/b");
    site.redirect("/b", 302, "/a");
    assertRefused(visitor.get(site.at("/a")), Why.REDIRECTS);
    assertThat(site.asked()).hasSize(6);
  }

  @Test
  void five_redirects_are_followed_and_the_last_address_is_told() {
    for (int i = 0; i < 5; i++) {
      site.redirect("/" + i, 301, "/" + (i + 1));
    }
    site.page("/5", "text/plain", "পৌঁছেছি");
    Fetch.Fetched page = visitor.fetched("/0");
    assertThat(page.address()).isEqualTo(site.at("/5"));
    assertThat(page.movedTo()).isEqualTo(site.at("/5"));
  }

  @Test
  void one_redirect_for_now_makes_the_way_one_for_now() {
    site.redirect("/0", 301, "/1");
    site.redirect("/1", 302, "/2");
    site.page("/2", "text/plain", "x");
    assertThat(visitor.fetched("/0").movedTo()).isNull();
    assertThat(visitor.fetched("/2").movedTo()).isNull();
  }

  @Test
  void no_cookie_and_no_password_is_sent() {
    StringBuilder heads = new StringBuilder();
    site.page(
        "/a",
        (head, out) -> {
          heads.append(head);
          LocalSite.send(out, "302 Found\nSet-Cookie: a=b\nLocation: /b", new byte[0]);
        });
    site.page(
        "/b",
        (head, out) -> {
          heads.append(head);
          LocalSite.send(out, "200 OK\nContent-Length: 1", new byte[] {'x'});
        });
    assertThat(visitor.get(site.at("/a"))).isInstanceOf(Fetch.Fetched.class);
    assertThat(heads.toString()).doesNotContainIgnoringCase("cookie", "authorization:");
  }

  @Test
  void validators_are_kept_and_sent_back() {
    site.page(
        "/feed",
        (head, out) -> {
          boolean same =
              head.contains("If-None-Match: \"v1\"")
                  && head.contains("If-Modified-Since: Sat, 28 Nov 2026 06:00:00 GMT");
          String answer =
              same
                  ? "304 Not Modified\nCache-Control: public, max-age=600"
                  : "200 OK\nETag: \"v1\"\nLast-Modified: Sat, 28 Nov 2026 06:00:00 GMT\nContent-Length: 0";
          LocalSite.send(out, answer, new byte[0]);
        });
    Fetch.Fetched first = visitor.fetched("/feed");
    assertThat(Visitor.get(visitor.http(), site.at("/feed"), first.validators()))
        .isEqualTo(new Fetch.NotModified(null, Duration.ofMinutes(10)));
  }

  @Test
  void a_validator_that_no_request_may_hold_is_left_out() {
    site.page("/feed", "200 OK\nETag: \"caf\u00e9\"\nLast-Modified: \u00e0 midi", new byte[0]);
    Validators given = visitor.fetched("/feed").validators();
    assertThat(Visitor.get(visitor.http(), site.at("/feed"), given))
        .isInstanceOf(Fetch.Fetched.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | 120                           | 120",
        "503 | Sun, 29 Nov 2026 07:00:00 GMT | 3600",
        "503 | Sun, 29 Nov 2026 05:00:00 GMT | 0",
        "503 | soon                          |",
        "429 |                               |"
      })
  void the_time_to_wait_is_read_as_seconds_and_as_a_date(int code, String value, Long seconds) {
    String head = code + " No" + (value == null ? "" : "\nRetry-After: " + value);
    site.page("/feed", head, new byte[0]);
    Duration wait = seconds == null ? null : Duration.ofSeconds(seconds);
    assertThat(visitor.get(site.at("/feed"))).isEqualTo(new Fetch.Status(code, wait, false));
  }

  @Test
  void gone_is_gone() {
    site.page("/feed", "410 Gone", new byte[0]);
    assertThat(visitor.get(site.at("/feed"))).isEqualTo(new Fetch.Gone());
  }

  @Test
  void a_page_that_checks_for_a_human_is_told_as_one() {
    site.page("/feed", "403 Forbidden\ncf-mitigated: challenge", new byte[0]);
    assertThat(((Fetch.Failed) visitor.get(site.at("/feed"))).said())
        .isEqualTo("shows a page that checks for a human (403); programs can't read it");
  }

  @Test
  void what_is_packed_is_unpacked() throws IOException {
    String text = "রাশিয়া ও চীনের বৈঠক হয়েছে।";
    site.page(
        "/feed",
        "200 OK\nContent-Encoding: gzip\nContent-Type: text/xml; charset=ISO-8859-1",
        gzip(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(visitor.fetched("/feed").text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "gzip, gzip"})
  void what_is_packed_otherwise_is_told(String coding) {
    site.page("/feed", "200 OK\nContent-Encoding: " + coding, new byte[] {1, 2, 3, 4, 5, 6, 7});
    assertThat(visitor.get(site.at("/feed"))).isEqualTo(new Fetch.Garbled(coding));
  }

  @Test
  void a_huge_head_is_given_up() {
    site.page(
        "/feed",
        (head, out) -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
          byte[] line = ("X: " + "a".repeat(1000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
          for (int i = 0; i < 10_000; i++) {
            out.write(line);
          }
        });
    assertThat(visitor.get(site.at("/feed")))
        .isEqualTo(new Fetch.Unreachable(Fetch.Unreachable.How.BROKEN));
  }

  @Test
  void an_answer_cut_off_is_no_answer() {
    site.page(
        "/feed",
        (head, out) ->
            LocalSite.send(
                out, "200 OK\nContent-Length: 1000", "<rss>".getBytes(StandardCharsets.UTF_8)));
    assertThat(visitor.get(site.at("/feed")))
        .isEqualTo(new Fetch.Unreachable(Fetch.Unreachable.How.BROKEN));
  }

  @Test
  void an_unknown_name_is_told_as_one() {
    Dns none =
        name -> {
          throw new UnknownHostException(name);
        };
    try (SafeHttp lost = visitor.reading(Limits.standard(), none)) {
      assertThat(Visitor.get(lost, "https://feeds.example/", Validators.NONE))
          .isEqualTo(new Fetch.Unreachable(Fetch.Unreachable.How.NAME));
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
