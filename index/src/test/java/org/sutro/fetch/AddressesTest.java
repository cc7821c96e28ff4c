package org.sutro.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sutro.fetch.Visitor.assertRefused;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.fetch.Fetch.Refused;
import org.sutro.fetch.Fetch.Why;

/** Rows of the list of bad inputs that concern addresses: which ones are read, and which never. */
final class AddressesTest {

  @AutoClose private final Visitor visitor;
  private final LocalSite site;

  AddressesTest() throws IOException {
    site = LocalSite.start();
    visitor = new Visitor(site);
  }

  /** Not the door of these tests, but another server that nobody may reach. */
  private void assertNeverReached(String address) throws IOException {
    try (LocalSite inner = LocalSite.start()) {
      int port = inner.door().getPort();
      assertRefused(visitor.get(address.replace("PORT", String.valueOf(port))), Why.PRIVATE);
      assertThat(inner.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/",
        "http://127.0.0.1/",
        "http://localhost:PORT/",
        "http://[::1]:PORT/",
        "http://[::]:PORT/",
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
        "http://[2001:db8::1]/",
        "http://[fc00::1]/",
        "http://[fe80::1]/",
        "http://[ff02::1]/",
        "http://[fec0::1]/"
      })
  void row_1_an_address_that_is_not_public_is_refused(String address) throws IOException {
    assertNeverReached(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://[::ffff:169.254.169.254]/latest/meta-data",
        "http://[::ffff:127.0.0.1]:PORT/",
        "http://[::ffff:a9fe:a9fe]/",
        "http://[::127.0.0.1]:PORT/"
      })
  void row_2_an_old_address_in_the_form_of_a_new_one_is_refused(String address) throws IOException {
    assertNeverReached(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433:PORT/",
        "http://127.1:PORT/",
        "http://①②⑦.0.0.1:PORT/",
        "http://１２７.０.０.１:PORT/",
        "http://127。0。0。1:PORT/",
        "http://127.0.1:PORT/",
        "http://0177.0.0.1:PORT/",
        "http://127.0.0.01:PORT/",
        "http://00.0.0.0:PORT/",
        "http://017700000001:PORT/",
        "http://0x7f.1:PORT/",
        "http://0x7f.0.0.1:PORT/",
        "http://0x7f000001:PORT/",
        "http://0X7F.0x0.0x0.0x1:PORT/",
        "http://127.0.0.1.:PORT/",
        "http://127.1.:PORT/",
        "http://2130706433.:PORT/",
        "http://1.127.0.0.1:PORT/",
        "http://0:PORT/",
        "http://1%32%37.0.0.1:PORT/"
      })
  void row_3_a_private_address_in_an_odd_spelling_is_refused(String address) throws IOException {
    assertNeverReached(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://[fe80::1%25eth0]/", "http://[::1%lo]/", "http://[::1%25lo]/"})
  void row_3_an_address_that_holds_only_on_this_machine_is_none(String address) {
    assertRefused(visitor.get(address), Why.NOT_AN_ADDRESS);
  }

  @Test
  void row_4_nor_does_a_redirect_lead_to_an_odd_spelling() {
    site.redirect("/feed", 302, "http://0177.0.0.1/");
    assertThat(visitor.get(site.at("/feed"))).isEqualTo(new Refused(Why.PRIVATE, "0177.0.0.1", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8.8.8.8", "8.8", "0x7f.example.com", "07.example.com", "1.example", "cafe"})
  void a_plain_number_and_a_name_are_no_odd_spellings(String host) {
    assertThat(PublicAddresses.isOddNumber(host)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://[64:ff9b::7f00:1]/",
        "http://[64:ff9b::127.0.0.1]/",
        "http://[64:ff9b::169.254.169.254]/",
        "http://[2002:a00:1::1]/",
        "http://[64:ff9b:1::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:0:53aa:64c:0:0:80ff:fffe]/"
      })
  void row_8_a_private_address_behind_a_translator_or_a_tunnel_is_refused(String address)
      throws IOException {
    assertNeverReached(address);
  }

  @Test
  void row_1_the_host_is_told_that_only_public_addresses_are_read() {
    Fetch fetch = visitor.get("http://127.0.0.1:8080/");
    assertThat(((Fetch.Failed) fetch).said())
        .isEqualTo(
            "is not read: only public web addresses are read, and 127.0.0.1 is not one;"
                + " the setting sources.inside lets in one of your own");
  }

  @Test
  void row_1_a_blocked_address_is_logged_as_such() {
    try (Logged logged = Logged.of(SafeHttp.class, Level.TRACE)) {
      assertRefused(visitor.get("http://192.168.0.1/x?token=abc"), Why.PRIVATE);
      assertThat(logged.text()).contains("ssrf_blocked host=192.168.0.1").doesNotContain("abc");
    }
  }

  @Test
  void row_4_a_redirect_into_the_own_network_is_refused_and_names_the_hop() {
    site.redirect("/feed", 302, "/on");
    site.redirect("/on", 302, "http://10.0.0.1/");
    Fetch fetch = visitor.get(site.at("/feed"));
    assertThat(fetch).isEqualTo(new Refused(Why.PRIVATE, "10.0.0.1", 2));
    assertThat(((Fetch.Failed) fetch).said())
        .isEqualTo(
            "leads by redirect 2 to 10.0.0.1, which is not read: only public web addresses are read, and"
                + " 10.0.0.1 is not one; no redirect leads inside, so name that address itself if it is"
                + " your own");
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
    try (SafeHttp rebound = visitor.reading(Limits.standard(), turning)) {
      String address = site.at("/feed").replace("127.0.0.1", "feeds.example");
      assertThat(Visitor.get(rebound, address, Validators.NONE)).isInstanceOf(Fetch.Fetched.class);
      assertRefused(Visitor.get(rebound, address, Validators.NONE), Why.PRIVATE);
      assertRefused(Visitor.get(rebound, address, Validators.NONE), Why.PRIVATE);
    }
    assertThat(lookups).hasValue(3);
    assertThat(site.asked()).containsExactly("/feed");
  }

  @Test
  void row_5_a_private_address_among_public_ones_is_never_connected_to() throws IOException {
    try (LocalSite inner = LocalSite.start()) {
      Dns mixed =
          name -> List.of(InetAddress.getLoopbackAddress(), InetAddress.getByName("127.0.0.3"));
      try (SafeHttp mixing = visitor.reading(Limits.standard(), mixed)) {
        String address = "http://feeds.example:" + inner.door().getPort() + "/";
        assertRefused(Visitor.get(mixing, address, Validators.NONE), Why.PRIVATE);
      }
      assertThat(inner.asked()).isEmpty();
    }
  }

  @ParameterizedTest
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
  void row_6_only_web_addresses_are_read(String address) {
    assertRefused(visitor.get(address), Why.NOT_WEB);
    site.redirect("/feed", 302, address);
    assertRefused(visitor.get(site.at("/feed")), Why.NOT_WEB);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "প্রশ্ন", "http://", "http://a b/", "//x/y"})
  void what_is_no_address_is_refused(String address) {
    assertRefused(visitor.get(address), Why.NOT_AN_ADDRESS);
  }

  @Test
  void row_7_an_address_with_a_password_is_refused_and_the_password_said_to_nobody() {
    try (Logged logged = Logged.of(SafeHttp.class, Level.TRACE)) {
      Fetch fetch = visitor.get("http://somebody:s3cret-pw@example.com/feed");
      assertRefused(fetch, Why.PASSWORD);
      assertThat(fetch.toString() + ((Fetch.Failed) fetch).said() + logged.text())
          .doesNotContain("s3cret-pw", "somebody");
    }
  }

  @Test
  void a_public_address_at_another_port_is_refused() throws UnknownHostException {
    Dns dns = name -> List.of(InetAddress.getByName("8.8.8.8"));
    try (SafeHttp there = visitor.reading(Limits.standard(), dns)) {
      assertRefused(Visitor.get(there, "http://feeds.example:22/", Validators.NONE), Why.PORT);
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

  @Test
  void over_a_connection_of_those_who_may_go_inside_nobody_else_does() throws Exception {
    site.page("/feed", "text/plain", "ভেতরের পাতা");
    AddressPolicy policy = AddressPolicy.publicWeb().withInside(Set.of(site.door()));
    Gate insider =
        new Gate() {
          @Override
          public @Nullable Fetch before(WebAddress address) {
            return null;
          }

          @Override
          public boolean mayGoInside(WebAddress address) {
            return true;
          }
        };
    try (SafeHttp http =
        new SafeHttp(policy, Limits.standard(), () -> Instant.EPOCH, System::nanoTime)) {
      Fetch inside = http.get(site.at("/feed"), Validators.NONE, insider);
      assertThat(inside).isInstanceOf(Fetch.Fetched.class);
      assertRefused(Visitor.get(http, site.at("/feed"), Validators.NONE), Why.PRIVATE);
    }
  }
}
