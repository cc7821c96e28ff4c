package org.sutro.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that close before all is said: half a page must not pass for what it says now. */
final class BrokenOffTest {

  private static final String HALF =
      "<!DOCTYPE html><html><body><p>মস্কোর একটি দল বুধবার তেহরানে পৌঁছেছে।</p><p>তারা";

  @AutoClose private final Visitor visitor;
  private final LocalSite site;

  BrokenOffTest() throws IOException {
    site = LocalSite.start();
    visitor = new Visitor(site);
  }

  private Fetch answered(String head, String body) {
    site.page(
        "/1",
        (asked, out) ->
            LocalSite.send(out, "200 OK" + head, body.getBytes(StandardCharsets.UTF_8)));
    return visitor.get(site.at("/1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\nContent-Length: 5000", "\nTransfer-Encoding: chunked"})
  void half_a_page_is_no_page(String length) {
    String body = length.contains("chunked") ? "400\r\n" + HALF : HALF;
    assertThat(answered("\nContent-Type: text/html; charset=utf-8" + length, body))
        .isEqualTo(new Fetch.Unreachable(Fetch.Unreachable.How.BROKEN));
  }

  @Test
  void a_whole_page_is_one_though_the_server_does_not_say_how_long_it_is() {
    assertThat(answered("", HALF + " থাকবে।</p></body></HTML>\n<!-- 0.2 s -->"))
        .isInstanceOf(Fetch.Fetched.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"User-agent: *\nDisallow: /html", "{\"items\": []}", "<p>খবর"})
  void what_never_says_where_it_ends_is_taken_as_it_is(String text) {
    assertThat(answered("", text)).isInstanceOf(Fetch.Fetched.class);
  }

  @Test
  void a_page_without_an_end_is_whole_when_its_server_says_how_long_it_is() {
    int length = HALF.getBytes(StandardCharsets.UTF_8).length;
    assertThat(answered("\nContent-Length: " + length, HALF)).isInstanceOf(Fetch.Fetched.class);
  }
}
