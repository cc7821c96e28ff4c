package org.sutro.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DomainTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://en.yna.co.kr/RSS/news.xml, yna.co.kr",
        "https://www.chinadaily.com.cn/a/1.html, chinadaily.com.cn",
        "https://rss.dw.com/rdf/rss-ben-all, dw.com",
        "https://dw.com, dw.com",
        "https://co.kr/x, -",
        "http://127.0.0.1/x, -",
        "http://[::1]/x, -",
        "ftp://dw.com/x, -",
        "খবর, -",
        "-, -"
      })
  void an_address_belongs_to_whoever_registered_its_name(String address, String domain) {
    assertThat(Domain.of(address).orElse(null)).isEqualTo(domain);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://en.yna.co.kr/RSS/news.xml, co.kr",
        "https://rss.dw.com/rdf/rss-ben-all, dw.com",
        "https://dw.com, dw.com",
        "https://localhost/x, localhost",
        "http://127.0.0.1/x, 0.1",
        "ftp://dw.com/x, -",
        "খবর, -",
        "-, -"
      })
  void addresses_of_one_domain_end_in_the_same_two_words(String address, String end) {
    assertThat(Domain.end(address).orElse(null)).isEqualTo(end);
  }
}
