package org.sutro.bot.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LookupTest {

  @Test
  void of_many_sitemaps_the_one_of_news_is_told_by_its_path_not_by_the_name_of_the_site() {
    assertThat(
            Lookup.ofNews(
                List.of("https://bn.news.example/pages.xml", "https://bn.news.example/news.xml")))
        .isEqualTo("https://bn.news.example/news.xml");
  }

  @Test
  void where_none_is_called_so_the_last_is_taken_as_the_newest() {
    assertThat(
            Lookup.ofNews(
                List.of("https://news.example/2025.xml", "https://news.example/2026.xml")))
        .isEqualTo("https://news.example/2026.xml");
    assertThat(Lookup.ofNews(List.of())).isNull();
  }
}
