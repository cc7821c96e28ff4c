package org.sutro.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressDateTest {

  private static final LocalDate CAPTURED = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @CsvSource({
    "https://example.org/2024/11/01/khobor, 2024-11-01",
    "https://example.org/news-20250317-x, 2025-03-17",
    "https://example.org/a/2023-10-18.html, 2023-10-18"
  })
  void a_day_written_plainly_is_read(String url, LocalDate day) {
    assertThat(AddressDate.in(url, CAPTURED).written()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/2031/01/01/x",
    "https://example.org/id/12345678",
    "https://example.org/2024/13/40/",
    "https://example.org/"
  })
  void what_is_no_day_that_has_been_is_not_read(String url) {
    assertThat(AddressDate.in(url, CAPTURED).written()).isNull();
  }

  @Test
  void six_digits_count_only_when_the_text_speaks_of_that_day() {
    AddressDate address = AddressDate.in("https://example.org/x-993241101154.htm", CAPTURED);

    assertThat(address.yearFor(year -> LocalDate.of(year, 11, 1)))
        .isEqualTo(LocalDate.of(2024, 11, 1));
    assertThat(address.yearFor(year -> LocalDate.of(year, 7, 9))).isNull();
  }

  @Test
  void no_address_says_nothing() {
    assertThat(AddressDate.in(null, CAPTURED).written()).isNull();
  }
}
