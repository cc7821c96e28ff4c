package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who holds an office is told by a name, and what is to come not by what is long over. */
class WhoHoldsItTest {

  private static final String VISITORS =
      """
      মিনস্কে অতিথি

      প্রকাশ: ৫ এপ্রিল ২০২৫

      বিমানবন্দরে অতিথিকে স্বাগত জানান বেলারুশের প্রেসিডেন্ট। বৈঠকের পর ইরানের প্রেসিডেন্ট বলেন, সম্পর্ক ঘনিষ্ঠ। চীনের প্রেসিডেন্ট সি চিন পিং পরে পৌঁছান। উত্তর কোরিয়ার পররাষ্ট্রমন্ত্রী চো জংহোকে সঙ্গে আনেন। ২০২২ সালের সফরে ইরানের প্রেসিডেন্ট মস্কোয় চুক্তি সই করেন। ১ মার্চ ২০২৫ তেহরান জানায়, ইরানের প্রেসিডেন্ট মস্কোয় নতুন চুক্তি সই করবেন।
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "বেলারুশের প্রেসিডেন্টের নাম কী?, বিমানবন্দরে, false",
    "বেলারুশের প্রেসিডেন্ট কে?, বিমানবন্দরে, false",
    "ইরানের প্রেসিডেন্ট কে?, বৈঠকের পর, false",
    "চীনের প্রেসিডেন্ট কে?, সি চিন পিং, true",
    "উত্তর কোরিয়ার পররাষ্ট্রমন্ত্রী কে?, চো জংহো, true",
    "ইরানের প্রেসিডেন্ট মস্কোয় কী চুক্তি করবেন?, ২০২২ সালের, false",
    "ইরানের প্রেসিডেন্ট মস্কোয় কী চুক্তি করবেন?, ১ মার্চ ২০২৫, true",
    "ইরানের প্রেসিডেন্ট মস্কোয় কী চুক্তি করেছেন?, ২০২২ সালের, true",
    "What treaty will the president of Iran sign in Moscow?, ২০২২ সালের, false",
  })
  void a_holder_needs_a_name_and_what_is_to_come_is_not_told_by_what_is_over(
      String question, String words, boolean admissible) throws Exception {
    try (Newsroom newsroom = Newsroom.over(folder, VISITORS)) {
      assertThat(newsroom.mayAnswer(question, words)).isEqualTo(admissible);
    }
  }
}
