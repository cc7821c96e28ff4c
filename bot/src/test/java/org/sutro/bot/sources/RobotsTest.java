package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {

  private static final String FILE =
      """
      # for all
      User-agent: *
      Disallow: /search
      Disallow: /*.pdf$
      Disallow: /private/*/draft
      Allow: /search/about
      Disallow:

      User-agent: GreedyBot
      User-agent: OtherBot
      Disallow: /
      Sitemap: https://a.example/map.xml
      """;

  @ParameterizedTest
  @CsvSource({
    "/, true",
    "/news/1, true",
    "/search, false",
    "/search?q=x, false",
    "/search/about, true",
    "/a/b.pdf, false",
    "/a/b.pdf?x, true",
    "/private/x/draft/1, false",
    "/private/draft, true"
  })
  void the_longest_rule_for_everybody_decides(String path, boolean allowed) {
    assertThat(Robots.parse(FILE).allow(path)).isEqualTo(allowed);
  }

  @Test
  void rules_for_us_go_over_those_for_everybody() {
    Robots robots = Robots.parse(FILE + "\nUser-Agent: Sutro\nDisallow: /x\n");
    assertThat(robots.allow("/search")).isTrue();
    assertThat(robots.allow("/x/1")).isFalse();
  }

  @Test
  void a_group_of_several_names_counts_for_each() {
    Robots robots =
        Robots.parse("User-agent: a\nUser-agent: sutro\nDisallow: /\nUser-agent: b\nAllow: /");
    assertThat(robots.allow("/1")).isFalse();
  }

  @Test
  void nothing_said_is_nothing_forbidden() {
    assertThat(Robots.parse("").allow("/1")).isTrue();
    assertThat(Robots.parse("<html>404</html>").allow("/1")).isTrue();
    assertThat(Robots.CLOSED.allow("/1")).isFalse();
  }

  @Test
  void of_a_file_that_is_read_in_part_no_rule_counts_by_half() {
    String line = "Disallow: /x\n";
    int lines = 500 * 1024 / line.length() - 1;
    String file = "User-agent: *\n" + line.repeat(lines) + "Disallow: /" + "খ".repeat(100);
    assertThat(Robots.parse(file).allow("/খ")).isTrue();
    assertThat(Robots.parse(file).allow("/x")).isFalse();
  }

  @Test
  void a_pattern_full_of_stars_takes_no_time() {
    Robots robots = Robots.parse("User-agent: *\nDisallow: /" + "a*".repeat(500) + "b$");
    assertThat(robots.allow("/" + "a".repeat(1900))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/খবর/, /%e0%a6%96%e0%a6%ac%e0%a6%b0/1",
    "/%E0%A6%96%E0%A6%AC%E0%A6%B0/, /%E0%A6%96%E0%A6%AC%E0%A6%B0/1",
    "/%7Eowner/, /~owner/1",
    "/~owner/, /%7eowner/1",
    "/a%2Ab, /a*b",
    "/a%24, /a$",
    "/*খবর$, /1/%E0%A6%96%E0%A6%AC%E0%A6%B0"
  })
  void a_path_is_the_same_however_it_is_escaped(String rule, String path) {
    Robots robots = Robots.parse("User-agent: *\nDisallow: " + rule);
    assertThat(robots.allow(path)).isFalse();
  }

  @Test
  void an_escaped_slash_is_no_slash() {
    Robots robots = Robots.parse("User-agent: *\nDisallow: /a/b");
    assertThat(robots.allow("/a%2Fb")).isTrue();
    assertThat(robots.allow("/a/b")).isFalse();
  }
}
