package org.sutro.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sutro.article.Span;
import org.sutro.language.Quantity.Kind;

class QuantitiesTest {

  private static List<Quantity> in(String text) {
    return Quantities.in(text, new Span(0, text.length()));
  }

  /**
   * The notation of the shared list: {@code n}, {@code a..b}, {@code n%}, {@code >n}, {@code <n},
   * {@code -} for none.
   */
  private static String written(String text) {
    List<String> all = in(text).stream().map(QuantitiesTest::written).toList();
    return all.isEmpty() ? "-" : String.join(" ", all);
  }

  private static String written(Quantity quantity) {
    String low = plain(quantity.low());
    String range = quantity.low() == quantity.high() ? low : low + ".." + plain(quantity.high());
    return switch (quantity.kind()) {
      case EXACT, APPROXIMATE, RANGE -> range;
      case AT_LEAST -> ">" + low;
      case AT_MOST -> "<" + plain(quantity.high());
      case PERCENT -> range + "%";
    };
  }

  private static String plain(double value) {
    return Double.isInfinite(value)
        ? "*"
        : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  @Test
  void shared_list() {
    List<String> faults = new ArrayList<>();
    for (String[] row : Lists.table("numbers-dev.tsv")) {
      String expected = row[1].startsWith("date:") ? "-" : row[1];
      if (!written(row[0]).equals(expected)) {
        faults.add(row[0] + ": " + written(row[0]) + " for " + expected);
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          সেনার সংখ্যা ১০০-র বেশি | >100
          ১০০ জনের বেশি নিহত | >100
          ১১ হাজারেরও বেশি সেনা | >11000
          ৫০ জনের কম | <50
          কমপক্ষে ১২ জন নিহত | >12
          সর্বোচ্চ ৫০টি | <50
          ৫০০ থেকে ২ হাজার | 500..2000
          ৫-১০ শতাংশ | 5..10%
          দুই শতাধিক মানুষ, পাঁচ শতাধিক | >200 >500
          এটি সত্য নয়। নয় হাজার সেনা, নয়টি ট্যাংক | 9000 9
          তাঁর বয়স ৫৫ বছর | 55
          ১২ বা ১৩টি | 12..13
          দু’হাজার ডলার, ছ’লক্ষ টন, ন'টি | 2000 600000 9
          চার হাজার সেনা | 4000
          ২০২৪ টন | 2024
          ১৫৫ মিলিমিটারের ১০ লাখ গোলা | 155 1000000
          তারা ১২ হাজার ও ১৪ হাজার | 12000 14000
          করেছে ছিয়ানব্বইজন, উনত্রিশটি ও সাতান্ন হাজার | 96 29 57000
          """)
  void bengali(String text, String expected) {
    assertThat(written(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          करीब 11 हज़ार सैनिक | 11000
          ढाई लाख टन | 250000
          साढ़े तीन करोड़ रुपये | 35000000
          पचास प्रतिशत | 50%
          १०० से ज़्यादा | >100
          twenty-five thousand troops | 25000
          more than two hundred and fifty tanks | >250
          100,000 to 150,000 people | 100000..150000
          12 per cent | 12%
          1.5 million shells | 1500000
          """)
  void hindi_and_english(String text, String expected) {
    assertThat(written(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ম্যাচে ২-১ গোলে জয় |
          রাত ৮টা থেকে ১০টায় |
          ১৮:১২ মিনিটে |
          দুই-তৃতীয়াংশ |
          5G আর F-16 আর এফ-১৬ ও কে২ |
          ০১৭১২৩৪৫৬৭৮ নম্বরে ফোন |
          ২য় দফা, ৪র্থ বৈঠক, ২২তম |
          কয়েক লাখ, লাখ লাখ, বহু হাজার |
          2024-06-19T10:00:00 |
          গত ১১ থেকে ১৩ জুলাই, ২০২৪ সালে |
          """)
  void what_counts_nothing_is_no_quantity(String text) {
    assertThat(in(text)).isEmpty();
  }

  @Test
  void about_is_remembered_and_spans_cover_number_and_multiplier() {
    String text = "আগে প্রায় ১১ হাজার সেনা, ৪৮টি ক্ষেপণাস্ত্র ও ৫০ শতাংশ";
    List<Quantity> found = in(text);
    assertThat(found)
        .extracting(Quantity::kind)
        .containsExactly(Kind.APPROXIMATE, Kind.EXACT, Kind.PERCENT);
    assertThat(found)
        .extracting(q -> q.span().of(text))
        .containsExactly("১১ হাজার", "৪৮", "৫০ শতাংশ");
  }

  @Test
  void quantities_meet_when_they_share_a_value() {
    Quantity range = in("১০ থেকে ১২ হাজার").getFirst();
    assertThat(range.meets(in("১১,০০০").getFirst())).isTrue();
    assertThat(range.meets(in("১৩,০০০").getFirst())).isFalse();
    assertThat(in("১০ হাজারের বেশি").getFirst().meets(range)).isTrue();
  }

  @Test
  void a_quantity_from_more_to_less_cannot_be_made() {
    assertThatThrownBy(() -> new Quantity(new Span(0, 1), 2, 1, Kind.RANGE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Quantity(new Span(0, 1), Double.NaN, 1, Kind.RANGE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
