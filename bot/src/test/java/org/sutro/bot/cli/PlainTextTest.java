package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sutro.bot.render.RichText;

final class PlainTextTest {

  @Test
  void quotes_have_a_bar_on_each_line_and_links_their_address() {
    RichText message =
        RichText.builder()
            .bold("উত্তর")
            .paragraph()
            .quote("প্রথম।\nদ্বিতীয়।")
            .line()
            .text("— ")
            .link("সূত্র", "https://example.org/a?b=c")
            .build();
    assertThat(PlainText.of(message))
        .isEqualTo("উত্তর\n\n│ প্রথম।\n│ দ্বিতীয়।\n— সূত্র <https://example.org/a?b=c>");
  }

  @Test
  void a_quote_below_another_does_not_look_like_its_next_line() {
    RichText message =
        RichText.builder()
            .quote("প্রথম।")
            .line()
            .foldedQuote("দ্বিতীয়।")
            .line()
            .text("— সূত্র")
            .build();
    assertThat(PlainText.of(message)).isEqualTo("│ প্রথম।\n\n│ দ্বিতীয়।\n— সূত্র");
  }

  @Test
  void an_address_is_shown_without_the_words_a_browser_scrolls_to() {
    for (String[] each :
        new String[][] {
          {"https://example.org/a#:~:text=%E0%A6%95", "https://example.org/a"},
          {"https://example.org/a#part:~:text=%E0%A6%95", "https://example.org/a#part"},
          {"https://example.org/a#part", "https://example.org/a#part"}
        }) {
      assertThat(PlainText.of(RichText.builder().link("সূত্র", each[0]).build()))
          .isEqualTo("সূত্র <" + each[1] + ">");
    }
  }

  @Test
  void a_quote_may_be_all_there_is() {
    assertThat(PlainText.of(RichText.builder().foldedQuote("এক").build())).isEqualTo("│ এক");
    assertThat(PlainText.of(RichText.plain(""))).isEmpty();
  }
}
