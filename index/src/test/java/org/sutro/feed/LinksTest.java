package org.sutro.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses in documents. */
class LinksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/feed?tags=china|iran",
        "https://a.example/feed?filter={iran}",
        "https://a.example/feed?q=^iran",
        "https://a.example/feed?q=ইরান&share=100%"
      })
  void a_document_may_lie_at_an_address_with_signs_that_an_address_may_not_hold(String base) {
    assertThat(Links.absolute(base, "https://a.example/1")).isEqualTo("https://a.example/1");
    assertThat(Links.absolute(base, "/2")).isEqualTo("https://a.example/2");
  }
}
