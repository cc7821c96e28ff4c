package org.sutro.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({
    "https://a.example/khobor?id=7&utm_source=rss&utm_medium=x, https://a.example/khobor?id=7",
    "https://a.example/khobor?fbclid=Iw9&id=7&gclid=b, https://a.example/khobor?id=7",
    "https://a.example/khobor?id=7&amp;utm_source=rss, https://a.example/khobor?id=7",
    "https://a.example/khobor?PHPSESSID=0f3k&id=7, https://a.example/khobor?id=7",
    "https://a.example/khobor;jsessionid=A1B2C3?id=7, https://a.example/khobor?id=7",
    "https://a.example/khobor?token=9f8e7d6c5b4a3f2e1d0c, https://a.example/khobor",
    "https://a.example/khobor?sid=9f8e7d6c5b4a3f2e1d0c&_=1764499200, https://a.example/khobor"
  })
  void neither_where_a_reader_came_from_nor_which_visit_it_is_names_an_article(
      String address, String name) {
    assertThat(Links.naming(address)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/khobor",
        "https://a.example/khobor?id=7&page=2",
        "https://a.example/article.php?sid=20261130123456789",
        "https://a.example/khobor?gid=7&did=8&token=nodi&refer=ab",
        "https://a.example/khobor?title=nodi_setu_2026&session=12",
        "https://a.example/khobor?sid=iran-russia-gom-alochona&v=1",
        "https://a.example/khobor?sid=tehran-masko-setu-2026",
        "https://a.example/khobor?sid=nodirpanibarchhemasko&v=1",
        "https://a.example/khobor?session=%E0%A6%A8%E0%A6%A6%E0%A7%80&v=1"
      })
  void what_may_name_an_article_stays_in_its_name(String address) {
    assertThat(Links.naming(address)).isEqualTo(address);
  }
}
