package org.sutro.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceLinkTest {

  private static String fragment(String url, String quote) {
    return SourceLink.to(url, quote).orElseThrow().substring(url.length());
  }

  @Test
  void short_quotes_are_named_whole_without_the_closing_mark() {
    String fragment = fragment("https://example.org/a", "চুক্তিতে মোট ২৩টি অনুচ্ছেদ আছে।");
    assertThat(fragment).startsWith("#:~:text=");
    assertThat(URLDecoder.decode(fragment, StandardCharsets.UTF_8))
        .isEqualTo("#:~:text=চুক্তিতে মোট ২৩টি অনুচ্ছেদ আছে");
  }

  @Test
  void long_quotes_are_named_by_their_first_and_last_words() {
    String fragment = fragment("https://example.org/a", Examples.SIGNED);
    assertThat(URLDecoder.decode(fragment, StandardCharsets.UTF_8))
        .isEqualTo("#:~:text=১৯ জুন ২০২৪,চুক্তিতে সই করেন");
  }

  @Test
  void what_has_a_meaning_in_fragments_is_encoded() {
    assertThat(fragment("https://example.org/a", "a-b,c&d")).isEqualTo("#:~:text=a%2Db%2Cc%26d");
  }

  @Test
  void an_address_with_a_fragment_keeps_it() {
    assertThat(fragment("https://example.org/a#top", "কথা")).startsWith(":~:text=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "tg://resolve?domain=x",
        "ftp://example.org/a",
        "https://user:pw@example.org/",
        "//example.org/a",
        "https:///a",
        "not a url",
        ""
      })
  void no_link_leads_anywhere_else_than_the_web(String url) {
    assertThat(SourceLink.to(url, "কথা")).isEmpty();
  }

  @Test
  void letters_of_any_script_in_a_path_become_ascii() {
    assertThat(SourceLink.address("HTTPS://example.org/খবর"))
        .hasValueSatisfying(url -> assertThat(url).startsWith("https://example.org/%E0%A6%96"));
  }
}
