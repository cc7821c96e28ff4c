package org.sutro.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sutro.article.Span;
import org.sutro.language.DateMention;
import org.sutro.language.Dates;

class DateTermTest {

  private static final LocalDate WRITTEN = LocalDate.of(2025, 3, 16);

  private static List<String> of(String text) {
    return Dates.in(text, new Span(0, text.length()), WRITTEN).stream()
        .flatMap(date -> DateTerm.all(date).stream())
        .toList();
  }

  @Test
  void a_day_stands_there_with_its_month_and_its_year_however_it_is_written() {
    List<String> terms = List.of("@2024-06-19", "@2024-06", "@2024");

    assertThat(of("১৯ জুন ২০২৪ চুক্তি হয়")).isEqualTo(terms);
    assertThat(of("২০২৪ সালের ১৯ জুন চুক্তি হয়")).isEqualTo(terms);
    assertThat(of("signed on 19 June 2024")).isEqualTo(terms);
    assertThat(DateTerm.all(LocalDate.of(2024, 6, 19))).isEqualTo(terms);
  }

  @Test
  void of_days_in_a_row_each_stands_there() {
    assertThat(of("২০ থেকে ২২ মার্চ ২০২৩ তিনি মস্কোয় ছিলেন"))
        .containsExactly("@2023-03-20", "@2023-03-21", "@2023-03-22", "@2023-03", "@2023");
  }

  @Test
  void of_a_long_time_only_what_is_not_too_many() {
    assertThat(of("২০২৪ সালের অক্টোবরে")).containsExactly("@2024-10", "@2024");
    assertThat(of("২০২৪ সালে")).containsExactly("@2024");
  }

  @Test
  void what_is_in_no_known_year_cannot_be_found_by_its_day() {
    DateMention birthday =
        new DateMention(
            new Span(0, 1),
            LocalDate.of(DateMention.NO_YEAR, 6, 19),
            LocalDate.of(DateMention.NO_YEAR, 6, 19),
            DateMention.Certainty.YEARLESS);

    assertThat(DateTerm.all(birthday)).isEmpty();
  }
}
