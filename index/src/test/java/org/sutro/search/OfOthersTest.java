package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of others than those a question names is no answer, whatever else fits. */
class OfOthersTest {

  private static final String BODIES =
      """
      ব্রিকস ও অন্য জোট

      প্রকাশ: ৫ এপ্রিল ২০২৫

      উত্তর কোরিয়া সিএসটিওর সদস্য নয়। ৯ মার্চ ২০২৪ বেইজিংয়ের এক অনুষ্ঠানে কিম জং উন উপস্থিত ছিলেন। চীন ইরানকে দুটি জাহাজ দিয়েছে। সীমান্তে দুই চীনা সেনাকে জীবিত ধরা হয়েছে। জার্মানি বলেছে, ছয় ইরানি সেনাকে জীবিত ধরা হয়েছে।
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "উত্তর কোরিয়া কি ব্রিকসের সদস্য?, সিএসটিওর, false",
    "উত্তর কোরিয়া কি সিএসটিওর সদস্য?, সিএসটিওর, true",
    "কিম জং উন কবে রাশিয়া গিয়েছিলেন?, বেইজিংয়ের, false",
    "কিম জং উন কবে চীন গিয়েছিলেন?, বেইজিংয়ের, true",
    "কতজন চীনা সেনা নিহত হয়েছে?, দুই চীনা, false",
    "কতজন ইরানি সেনা নিহত হয়েছে?, জার্মানি, false",
    "কতজন চীনা সেনা ধরা পড়েছে?, দুই চীনা, true",
    "রাশিয়া কি ইরানকে জাহাজ দিয়েছে?, দুটি জাহাজ, false",
    "চীন কি ইরানকে জাহাজ দিয়েছে?, দুটি জাহাজ, true",
  })
  void what_is_told_of_another_body_place_or_giver_or_to_the_contrary_answers_nothing(
      String question, String words, boolean admissible) throws Exception {
    try (Newsroom newsroom = Newsroom.over(folder, BODIES)) {
      assertThat(newsroom.mayAnswer(question, words)).isEqualTo(admissible);
    }
  }
}
