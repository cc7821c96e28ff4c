package org.sutro.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sutro.article.Span;
import org.sutro.language.DateMention.Certainty;

class DatesTest {

  /** A Thursday. */
  private static final LocalDate REFERENCE = LocalDate.of(2025, 7, 10);

  private static List<DateMention> in(String text, @Nullable LocalDate reference) {
    return Dates.in(text, new Span(0, text.length()), reference);
  }

  /**
   * The notation of the shared list: ISO day, month or year, {@code --MM-DD} without year, {@code
   * a..b} for a range.
   */
  private static String written(DateMention mention) {
    String from = day(mention.from(), mention.certainty());
    if (mention.from().equals(mention.to())) {
      return from;
    }
    YearMonth month = YearMonth.from(mention.from());
    if (mention.from().equals(month.atDay(1)) && mention.to().equals(month.atEndOfMonth())) {
      return mention.certainty() == Certainty.YEARLESS ? from.substring(0, 4) : month.toString();
    }
    Year year = Year.from(mention.from());
    Year last = Year.from(mention.to());
    if (mention.from().equals(year.atDay(1)) && mention.to().equals(last.atDay(last.length()))) {
      return year.equals(last) ? year.toString() : year + ".." + last;
    }
    return from + ".." + day(mention.to(), mention.certainty());
  }

  private static String day(LocalDate day, Certainty certainty) {
    return certainty == Certainty.YEARLESS ? "-" + day.toString().substring(4) : day.toString();
  }

  private static String written(String text, @Nullable LocalDate reference) {
    return String.join(" ", in(text, reference).stream().map(DatesTest::written).toList());
  }

  @Test
  void shared_list() {
    List<String> faults = new ArrayList<>();
    for (String[] row : Lists.table("numbers-dev.tsv")) {
      boolean date = row[1].startsWith("date:") && !row[1].startsWith("date:bn-");
      String expected = date ? row[1].substring("date:".length()) : "";
      if (!written(row[0], null).equals(expected)) {
        faults.add(row[0] + ": " + written(row[0], null) + " for " + expected);
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ২০২৪ সালের ১৯ জুন চুক্তি হয় | 2024-06-19
          ২০২৪ সালের জুন মাসে | 2024-06
          ২০২৪ সালের ১১ থেকে ১৩ জুলাই | 2024-07-11..2024-07-13
          জুন ২০২৪ | 2024-06
          ২০২২ থেকে ২০২৪ সাল পর্যন্ত | 2022..2024
          ২০২৪-এর জুনে | 2024-06
          প্রকাশ : ০৯ ডিসেম্বর ২০২৫, ১৮:১২ | 2025-12-09
          ৩১শে অক্টোবর ২০২৪ | 2024-10-31
          প্রকাশ ২৯ ফেব্রুয়ারী ২০২৪ | 2024-02-29
          18 जनवरी 2025 | 2025-01-18
          फरवरी 2022 में | 2022-02
          2024 में | 2024
          In 2024, since January 2022 | 2024 2022-01
          Jan. 18, 2025 | 2025-01-18
          2024-06-19T10:00 | 2024-06-19
          17/01/2025 ও ১৭.০১.২০২৫ ও ১৭-০১-২০২৫ | 2025-01-17 2025-01-17 2025-01-17
          ৭/১৫/২০১৬ | 2016-07-15
          2024/08/12 | 2024-08-12
          """)
  void a_stated_year(String text, String expected) {
    assertThat(written(text, REFERENCE)).isEqualTo(expected);
    assertThat(in(text, REFERENCE))
        .extracting(DateMention::certainty)
        .containsOnly(Certainty.STATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          গত নভেম্বরে | 2024-11
          ডিসেম্বরে | 2025-12
          আগামী ১১ থেকে ১৩ জুলাই | 2025-07-11..2025-07-13
          আগামী মার্চে | 2026-03
          ১৭ জানুয়ারি | 2025-01-17
          গত ১২ ডিসেম্বর | 2024-12-12
          সিউল, অক্টোবর 18 – রাশিয়ার | 2025-10-18
          গত বুধবার | 2025-07-09
          আগামী শুক্রবার | 2025-07-11
          গত বৃহস্পতিবারের | 2025-07-03
          রোববার | 2025-07-06
          শুক্রবার (১৭ জানুয়ারি) | 2025-01-17
          গতকাল ও আজ | 2025-07-09 2025-07-10
          আগামীকাল, পরশু | 2025-07-11 2025-07-12
          গত পরশু | 2025-07-08
          গত বছর | 2024
          চলতি মাসে | 2025-07
          আগামী মাসে | 2025-08
          গত সপ্তাহে | 2025-06-30..2025-07-06
          last Friday, next month, yesterday | 2025-07-04 2025-08 2025-07-09
          पिछले महीने, शुक्रवार को | 2025-06 2025-07-04
          ২৯ ফেব্রুয়ারি | 2024-02-29
          """)
  void a_year_guessed_from_the_reference(String text, String expected) {
    assertThat(written(text, REFERENCE)).isEqualTo(expected);
    assertThat(in(text, REFERENCE))
        .extracting(DateMention::certainty)
        .isSubsetOf(Certainty.GUESSED, Certainty.RELATIVE);
  }

  @Test
  void without_a_reference_days_keep_no_year_and_relative_words_say_nothing() {
    assertThat(in("১৭ জানুয়ারি", null))
        .extracting(DateMention::certainty)
        .containsExactly(Certainty.YEARLESS);
    assertThat(in("ফেব্রুয়ারিতে", null)).extracting(DatesTest::written).containsExactly("--02");
    assertThat(in("গতকাল, গত বছর, বুধবার", null)).isEmpty();
  }

  @Test
  void the_bengali_calendar_is_known_but_not_converted() {
    assertThat(in("২৫শে বৈশাখ ১৪৩২", REFERENCE)).isEmpty();
    assertThat(Quantities.in("২৫শে বৈশাখ ১৪৩২", new Span(0, 15))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"২০২৪ টন তেল", "২০০০ সেনা", "they may march", "৩১ জুন ২০২৪", "১২ জন", "৪০ জুন"})
  void no_day_of_the_calendar(String text) {
    assertThat(in(text, REFERENCE).stream().filter(m -> m.from().equals(m.to()))).isEmpty();
    assertThat(in(text, REFERENCE).stream().filter(m -> m.from().getDayOfYear() == 1)).isEmpty();
  }

  @Test
  void spans_cover_the_words_of_the_date() {
    String text = "তিনি ২০২২ সালের ফেব্রুয়ারিতে, পরে ১৭ জানুয়ারি ২০২৫, ১৮:১২ বলেন";
    assertThat(in(text, REFERENCE))
        .extracting(m -> m.span().of(text))
        .containsExactly("২০২২ সালের ফেব্রুয়ারিতে", "১৭ জানুয়ারি ২০২৫");
  }

  @Test
  void days_in_the_wrong_order_cannot_be_made() {
    assertThatThrownBy(() ->
            new DateMention(new Span(0, 1), REFERENCE, REFERENCE.minusDays(1), Certainty.STATED))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
