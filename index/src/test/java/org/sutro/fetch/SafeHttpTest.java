package org.sutro.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.fetch.Fetch.Refused;
import org.sutro.fetch.Fetch.Why;

/** Rows of the list of bad inputs that concern addresses and answers, and what is asked for. */
class SafeHttpTest {

  private static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");

  private LocalSite site;
  private SafeHttp http;

  @BeforeEach
  void start() throws IOException {
    site = LocalSite.start();
    http = reading(Limits.standard(), Dns.SYSTEM);
  }

  @AfterEach
  void stop() throws IOException {
    http.close();
    site.close();
  }

  private SafeHttp reading(Limits limits, Dns dns) {
    return new SafeHttp(
        AddressPolicy.publicWeb().with(site.door()), limits, () -> NOW, System::nanoTime, dns);
  }

  private Fetch get(String address) {
    return http.get(address, Validators.NONE);
  }

  private Fetch.Fetched fetched(String path) {
    Fetch fetch = get(site.at(path));
    assertThat(fetch).isInstanceOf(Fetch.Fetched.class);
    return (Fetch.Fetched) fetch;
  }

  private static void assertRefused(Fetch fetch, Why why) {
    assertThat(fetch)
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.why()).isEqualTo(why));
  }

  @ParameterizedTest(name = "row 1-3, 8: {0}")
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/",
        "http://127.0.0.1/",
        "http://localhost:PORT/",
        "http://[::1]:PORT/",
        "http://[::ffff:127.0.0.1]:PORT/",
        "http://[::ffff:169.254.169.254]/latest/meta-data",
        "http://[::127.0.0.1]:PORT/",
        "http://[::]:PORT/",
        "http://2130706433:PORT/",
        "http://127.1:PORT/",
        "http://①②⑦.0.0.1:PORT/",
        "http://127。0。0。1:PORT/",
        "http://0.0.0.0:PORT/",
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://192.0.0.1/",
        "http://198.18.0.1/",
        "http://224.0.0.1/",
        "http://240.0.0.1/",
        "http://255.255.255.255/",
        "http://[64:ff9b::7f00:1]/",
        "http://[64:ff9b:1::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:0:53aa:64c:0:0:80ff:fffe]/",
        "http://[2001:db8::1]/",
        "http://[fc00::1]/",
        "http://[fe80::1]/",
        "http://[ff02::1]/",
        "http://[fec0::1]/"
      })
  void an_address_that_is_not_public_is_refused(String address) throws IOException {
    // not the door of these tests: another server that nobody may reach
    try (LocalSite inner = LocalSite.start()) {
      int port = inner.door().getPort();
      assertRefused(get(address.replace("PORT", String.valueOf(port))), Why.PRIVATE);
      assertThat(inner.asked()).isEmpty();
    }
  }

  @Test
  void row_1_the_host_is_told_that_only_public_addresses_are_read() {
    Fetch fetch = get("http://127.0.0.1:8080/");
    assertThat(((Fetch.Failed) fetch).said())
        .isEqualTo("only public web addresses are read, and 127.0.0.1 is not one");
  }

  @Test
  void row_4_a_redirect_into_the_own_network_is_refused_and_names_the_hop() {
    site.redirect("/feed", 302, "/on");
    site.redirect("/on", 302, "http://10.0.0.1/");
    Fetch fetch = get(site.at("/feed"));
    assertThat(fetch).isEqualTo(new Refused(Why.PRIVATE, "10.0.0.1", 2));
    assertThat(((Fetch.Failed) fetch).said())
        .isEqualTo(
            "redirect 2 leads to 10.0.0.1: only public web addresses are read, and 10.0.0.1 is not one");
  }

  @Test
  void row_5_a_name_that_turns_private_between_two_questions_is_blocked_at_connect()
      throws IOException {
    Deque<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "10.0.0.1", "127.0.0.2"));
    AtomicInteger lookups = new AtomicInteger();
    Dns turning =
        name -> {
          lookups.incrementAndGet();
          return List.of(InetAddress.getByName(answers.removeFirst()));
        };
    site.page("/feed", "text/plain", "ok");
    try (SafeHttp rebound = reading(Limits.standard(), turning)) {
      String address = site.at("/feed").replace("127.0.0.1", "feeds.example");
      assertThat(rebound.get(address, Validators.NONE)).isInstanceOf(Fetch.Fetched.class);
      assertRefused(rebound.get(address, Validators.NONE), Why.PRIVATE);
      assertRefused(rebound.get(address, Validators.NONE), Why.PRIVATE);
    }
    assertThat(lookups).hasValue(3);
    assertThat(site.asked()).containsExactly("/feed");
  }

  @Test
  void row_5_a_private_address_among_public_ones_is_never_connected_to() throws IOException {
    try (LocalSite inner = LocalSite.start()) {
      Dns mixed =
          name -> List.of(InetAddress.getLoopbackAddress(), InetAddress.getByName("127.0.0.3"));
      try (SafeHttp mixing = reading(Limits.standard(), mixed)) {
        String address = "http://feeds.example:" + inner.door().getPort() + "/";
        assertRefused(mixing.get(address, Validators.NONE), Why.PRIVATE);
      }
      assertThat(inner.asked()).isEmpty();
    }
  }

  @ParameterizedTest(name = "row 6: {0}")
  @ValueSource(
      strings = {
        "file:///etc/hostname",
        "jar:file:///x.jar!/y",
        "ftp://example.com/feed",
        "gopher://example.com/",
        "data:text/xml,<rss/>",
        "javascript:alert(1)",
        "tg://resolve?domain=x"
      })
  void only_web_addresses_are_read(String address) {
    assertRefused(get(address), Why.NOT_WEB);
    site.redirect("/feed", 302, address);
    assertRefused(get(site.at("/feed")), Why.NOT_WEB);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "প্রশ্ন", "http://", "http://a b/", "//x/y"})
  void what_is_no_address_is_refused(String address) {
    assertRefused(get(address), Why.NOT_AN_ADDRESS);
  }

  @Test
  void row_7_an_address_with_a_password_is_refused_and_the_password_said_to_nobody() {
    try (Logged logged = Logged.of(SafeHttp.class, Level.TRACE)) {
      Fetch fetch = get("http://somebody:s3cret-pw@example.com/feed");
      assertRefused(fetch, Why.PASSWORD);
      assertThat(fetch.toString() + ((Fetch.Failed) fetch).said() + logged.text())
          .doesNotContain("s3cret-pw", "somebody");
    }
  }

  @Test
  void row_1_a_blocked_address_is_logged_as_such() {
    try (Logged logged = Logged.of(SafeHttp.class, Level.TRACE)) {
      assertRefused(get("http://192.168.0.1/x?token=abc"), Why.PRIVATE);
      assertThat(logged.text()).contains("ssrf_blocked host=192.168.0.1").doesNotContain("abc");
    }
  }

  @Test
  void a_public_address_at_another_port_is_refused() throws UnknownHostException {
    Dns dns = name -> List.of(InetAddress.getByName("8.8.8.8"));
    try (SafeHttp there = reading(Limits.standard(), dns)) {
      assertRefused(there.get("http://feeds.example:22/", Validators.NONE), Why.PORT);
    }
  }

  @Test
  void row_13_a_small_gzip_of_something_huge_stops_early() throws IOException {
    byte[] bomb = gzip(new byte[60 * 1024 * 1024]);
    site.page("/feed", "200 OK\nContent-Encoding: gzip", bomb);
    assertThat(get(site.at("/feed")))
        .isInstanceOfSatisfying(
            Fetch.TooLarge.class,
            large -> {
              assertThat(large.bomb()).isTrue();
              assertThat(large.bytes()).isLessThan(6L * 1024 * 1024);
            });
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
    assertThat(get(site.at("/feed")))
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
    try (SafeHttp impatient = reading(hasty, Dns.SYSTEM)) {
      assertThat(impatient.get(site.at("/feed"), Validators.NONE)).isEqualTo(new Fetch.TooSlow());
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
    try (SafeHttp impatient = reading(hasty, Dns.SYSTEM)) {
      assertThat(impatient.get(site.at("/feed"), Validators.NONE)).isEqualTo(new Fetch.TooSlow());
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

  @Test
  void redirects_end() {
    site.redirect("/a", 302, "/b");
    site.redirect("/b", 302, "/a");
    assertRefused(get(site.at("/a")), Why.REDIRECTS);
    assertThat(site.asked()).hasSize(6);
  }

  @Test
  void five_redirects_are_followed_and_the_last_address_is_told() {
    for (int i = 0; i < 5; i++) {
      site.redirect("/" + i, 301, "/" + (i + 1));
    }
    site.page("/5", "text/plain", "পৌঁছেছি");
    Fetch.Fetched page = fetched("/0");
    assertThat(page.address()).isEqualTo(site.at("/5"));
    assertThat(page.moved()).isTrue();
  }

  @Test
  void one_redirect_for_now_makes_the_way_one_for_now() {
    site.redirect("/0", 301, "/1");
    site.redirect("/1", 302, "/2");
    site.page("/2", "text/plain", "x");
    assertThat(fetched("/0").moved()).isFalse();
    assertThat(fetched("/2").moved()).isFalse();
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
    assertThat(get(site.at("/a"))).isInstanceOf(Fetch.Fetched.class);
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
    Fetch.Fetched first = fetched("/feed");
    assertThat(http.get(site.at("/feed"), first.validators()))
        .isEqualTo(new Fetch.NotModified(Duration.ofMinutes(10)));
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
    assertThat(get(site.at("/feed"))).isEqualTo(new Fetch.Status(code, wait, false));
  }

  @Test
  void gone_is_gone() {
    site.page("/feed", "410 Gone", new byte[0]);
    assertThat(get(site.at("/feed"))).isEqualTo(new Fetch.Gone());
  }

  @Test
  void a_page_that_checks_for_a_human_is_told_as_one() {
    site.page("/feed", "403 Forbidden\ncf-mitigated: challenge", new byte[0]);
    assertThat(((Fetch.Failed) get(site.at("/feed"))).said())
        .isEqualTo("shows a page that checks for a human (403); programs can't read it");
  }

  @Test
  void what_is_packed_is_unpacked() throws IOException {
    String text = "রাশিয়া ও চীনের বৈঠক হয়েছে।";
    site.page(
        "/feed",
        "200 OK\nContent-Encoding: gzip\nContent-Type: text/xml; charset=ISO-8859-1",
        gzip(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(fetched("/feed").text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "gzip, gzip"})
  void what_is_packed_otherwise_is_told(String coding) {
    site.page("/feed", "200 OK\nContent-Encoding: " + coding, new byte[] {1, 2, 3, 4, 5, 6, 7});
    assertThat(get(site.at("/feed"))).isEqualTo(new Fetch.Garbled(coding));
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
    assertThat(get(site.at("/feed")))
        .isEqualTo(new Fetch.Unreachable(Fetch.Unreachable.How.BROKEN));
  }

  @Test
  void an_answer_cut_off_is_no_answer() {
    site.page(
        "/feed",
        (head, out) ->
            LocalSite.send(
                out, "200 OK\nContent-Length: 1000", "<rss>".getBytes(StandardCharsets.UTF_8)));
    assertThat(get(site.at("/feed")))
        .isEqualTo(new Fetch.Unreachable(Fetch.Unreachable.How.BROKEN));
  }

  @Test
  void an_unknown_name_is_told_as_one() {
    Dns none =
        name -> {
          throw new UnknownHostException(name);
        };
    try (SafeHttp lost = reading(Limits.standard(), none)) {
      assertThat(lost.get("https://feeds.example/", Validators.NONE))
          .isEqualTo(new Fetch.Unreachable(Fetch.Unreachable.How.NAME));
    }
  }

  @Test
  void a_redirect_never_leads_from_https_to_http() {
    HttpUrl secure = HttpUrl.get("https://feeds.example/a");
    HttpUrl plain = HttpUrl.get("http://feeds.example/a");
    assertThat(SafeHttp.objection(secure, plain)).isEqualTo(Why.DOWNGRADE);
    assertThat(SafeHttp.objection(plain, secure)).isNull();
    assertThat(SafeHttp.objection(secure, secure)).isNull();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
