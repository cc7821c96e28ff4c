package org.sutro.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sat, 28 Nov 2026 18:30:00 +0600       | 2026-11-28T18:30+06:00",
        "Sat, 28 Nov 2026 18:30:00 GMT         | 2026-11-29T00:30+06:00",
        "28 Nov 2026 18:30 IST                 | 2026-11-28T18:30+05:30",
        "Sat, 28 November 2026 6:30 PM         | 2026-11-28T18:30+06:00",
        "Saturday, 28 Nov 2026                 | 2026-11-28T00:00+06:00",
        "Nov 28, 2026 06:30:05 am EST          | 2026-11-28T06:30:05-05:00",
        "2026-11-28                            | 2026-11-28T00:00+06:00",
        "2026-11-28 18:30:00                   | 2026-11-28T18:30+06:00",
        "2026-11-28T18:30:00Z                  | 2026-11-29T00:30+06:00",
        "2026-11-28T18:30:00.000+05:30         | 2026-11-28T18:30+05:30",
        "2026-11-28T18:30:00+0600              | 2026-11-28T18:30+06:00",
        "20261128                              | 2026-11-28T00:00+06:00",
        "1795867800                            | 2026-11-28T18:10+06:00",
        "২৮ নভেম্বর ২০২৬, ০৬:৩০ পিএম           | 2026-11-28T18:30+06:00",
        "২৮ নভেম্বর ২০২৬, ১৮:৩০                | 2026-11-28T18:30+06:00",
        "প্রকাশ: ২৮ নভেম্বর ২০২৬, ০৭:৩২ এএম     | 2026-11-28T07:32+06:00",
        "শনিবার, ২৮ নভেম্বর ২০২৬               | 2026-11-28T00:00+06:00",
        "28 नवंबर 2026, 18:30 IST              | 2026-11-28T18:30+05:30",
        "28/11/2026                            | 2026-11-28T00:00+06:00"
      })
  void times_are_read_in_all_forms(String written, String time) {
    assertThat(WrittenTime.of(written)).isEqualTo(OffsetDateTime.parse(time));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nothing", "২৮ নভেম্বর", "2026-13-45", "28 Nov 2026 99:99", "1970-01-01"})
  void what_is_no_time_is_none(String written) {
    assertThat(WrittenTime.of(written)).isNull();
  }

  @Test
  void a_letter_whose_small_form_is_longer_moves_no_place() {
    assertThat(WrittenTime.of("İSTANBUL, 5 March 2024 10:00"))
        .isEqualTo(OffsetDateTime.parse("2024-03-05T10:00+06:00"));
    assertThat(WrittenTime.of("İİİİ 5 March 2024 10:30 PM +0300"))
        .isEqualTo(OffsetDateTime.parse("2024-03-05T22:30+03:00"));
  }
}
