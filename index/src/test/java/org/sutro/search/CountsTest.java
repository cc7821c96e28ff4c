package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {

  private static final String NEWS =
      """
      সেনা ও গোলা

      প্রকাশ: ৩ মার্চ ২০২৫

      ছয় মাস ধরে দুই দেশের সরকারই রাশিয়ায় উত্তর কোরিয়ার সেনা পাঠানোর কথা মানেনি। পরে জানা যায়, রাশিয়ায় উত্তর কোরিয়ার প্রায় ৯ হাজার সেনা আছে। \
      কিয়েভ বলছে, উত্তর কোরিয়ার পাঠানো গোলার অর্ধেক অকেজো।
      """;

  @TempDir static Path folder;
  private static Newsroom newsroom;

  @BeforeAll
  static void open() throws IOException {
    newsroom = Newsroom.over(folder, NEWS);
  }

  @AfterAll
  static void close() throws IOException {
    newsroom.close();
  }

  @ParameterizedTest
  @CsvSource({
    "উত্তর কোরিয়া রাশিয়ায় কত সেনা পাঠিয়েছে?, ছয় মাস, false",
    "উত্তর কোরিয়া রাশিয়ায় কত সেনা পাঠিয়েছে?, ৯ হাজার, true",
    "uttor korea russiay koto sena pathiyeche?, ছয় মাস, false",
    "How many troops did North Korea send to Russia?, ছয় মাস, false",
    "উত্তর কোরিয়ার পাঠানো গোলার কতটা অকেজো?, অর্ধেক, true",
  })
  void months_and_countries_count_no_soldiers_but_a_share_tells_how_much(
      String question, String words, boolean counts) {
    Examination.Measured sentence =
        newsroom
            .answers()
            .examine(new Question(question, List.of(), Newsroom.TODAY))
            .sentences()
            .stream()
            .filter(s -> s.text().contains(words))
            .findFirst()
            .orElseThrow();

    assertThat(sentence.admissible()).isEqualTo(counts);
    assertThat(sentence.features().getOrDefault(Feature.TYPE, 0.0) > 0).isEqualTo(counts);
  }
}
