package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Quote;

/** Several papers print one report: that is one voice. */
class CopiesTest {

  private static final String REPORT =
      """
      সেনাদের বেতন বাড়ল

      প্রকাশ: ৩ মার্চ ২০২৫

      %s

      মস্কোয় এ নিয়ে একটি নির্দেশে সই করেছেন প্রতিরক্ষামন্ত্রী। নির্দেশটি আগামী মাস থেকে কার্যকর হবে বলে জানিয়েছে মন্ত্রণালয়।

      এর আগে গত বছরের শেষ দিকে ভাতা একবার বাড়ানো হয়েছিল। সে সময় পরিবারগুলোর জন্য আবাসনের সুবিধাও যোগ হয়। সমালোচকেরা বলছেন, বাজেটে এর চাপ পড়বে।
      """;

  private static final String AGENCY =
      "উত্তর কোরিয়ার সেনাদের মাসে দুই হাজার ডলার বেতন দিচ্ছে রাশিয়া, জানিয়েছে সিউলের গোয়েন্দা সংস্থা।";

  private static final String EDITED =
      "সিউলের গোয়েন্দা সংস্থার বরাতে জানা গেছে, মাসে দুই হাজার ডলার করে বেতন উত্তর কোরিয়ার সেনাদের দিচ্ছে রাশিয়া এখন থেকে নিয়মিতভাবে।";

  private static final String OTHER =
      """
      অন্য হিসাব

      প্রকাশ: ৫ মার্চ ২০২৫

      উত্তর কোরিয়ার সেনাদের মাসে তিন হাজার ডলার বেতন দিচ্ছে রাশিয়া, বলছে কিয়েভ।
      """;

  private static List<String> quoted(Path folder, String... texts) throws IOException {
    try (Newsroom newsroom = Newsroom.over(folder, texts)) {
      return newsroom.answers().to(wage()).quotes().stream().map(Quote::text).toList();
    }
  }

  private static Question wage() {
    return new Question(
        "উত্তর কোরিয়ার সেনাদের রাশিয়া মাসে কত ডলার বেতন দিচ্ছে?", List.of(), Newsroom.TODAY);
  }

  @Test
  void an_edited_copy_is_quoted_once(@TempDir Path folder) throws IOException {
    assertThat(quoted(folder, REPORT.formatted(AGENCY), REPORT.formatted(EDITED)))
        .filteredOn(text -> text.contains("দুই হাজার ডলার"))
        .hasSize(1);
  }

  @Test
  void the_same_words_in_another_report_are_quoted_once(@TempDir Path folder) throws IOException {
    String other = OTHER.replace("অন্য হিসাব", "আরেক কাগজ");

    assertThat(quoted(folder, OTHER, other)).hasSize(1);
  }

  @Test
  void who_gives_another_figure_is_quoted_too(@TempDir Path folder) throws IOException {
    assertThat(quoted(folder, REPORT.formatted(AGENCY), REPORT.formatted(EDITED), OTHER))
        .anyMatch(text -> text.contains("তিন হাজার"))
        .anyMatch(text -> text.contains("দুই হাজার"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n\nরাশিয়ার প্রতিরক্ষামন্ত্রী মস্কোয় এ নিয়ে একটি নির্দেশে সই করেছেন।"})
  void copies_of_a_report_that_was_taken_back_where_it_comes_from_are_not_quoted(
      String left, @TempDir Path folder) throws IOException {
    String report = REPORT.formatted(AGENCY);
    try (Newsroom newsroom = Newsroom.over(folder, report, report, OTHER)) {
      newsroom.revise("a1", "এই প্রতিবেদনটি তথ্যগত ভুলের কারণে প্রত্যাহার করা হয়েছে।" + left);
      assertThat(newsroom.answers().to(wage()).quotes())
          .extracting(Quote::text)
          .noneMatch(text -> text.contains("দুই হাজার"))
          .anyMatch(text -> text.contains("তিন হাজার"));

      newsroom.revise("a1", report + "\nবেতনের হিসাব যাচাই করা হয়েছে বলে জানিয়েছে সংস্থাটি।");
      assertThat(newsroom.answers().to(wage()).quotes())
          .as("it stands again")
          .extracting(Quote::text)
          .anyMatch(text -> text.contains("দুই হাজার"));
    }
  }
}
