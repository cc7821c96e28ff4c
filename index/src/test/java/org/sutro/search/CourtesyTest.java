package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Thanks and greetings, which are no questions. */
class CourtesyTest {

  private static final String THANKS =
      """
      কিমকে ধন্যবাদ দিলেন পুতিন

      প্রকাশ: ৫ মে ২০২৫

      ভ্লাদিমির পুতিন কিম জং উনকে ধন্যবাদ জানান। ইরান ও রাশিয়ার সম্পর্ক এখন ভালো।
      """;

  @TempDir static Path folder;
  private static Newsroom newsroom;

  @BeforeAll
  static void open() throws IOException {
    newsroom = Newsroom.over(folder, THANKS);
  }

  @AfterAll
  static void close() throws IOException {
    newsroom.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ধন্যবাদ, THANKS",
    "অনেক অনেক ধন্যবাদ ভাই!, THANKS",
    "আচ্ছা ধন্যবাদ 🙏, THANKS",
    "dhonnobad, THANKS",
    "onek dhonnobad vai, THANKS",
    "thank you so much, THANKS",
    "बहुत धन्यवाद, THANKS",
    "খুব ভালো, THANKS",
    "কেমন আছেন?, WELLBEING",
    "হাই কেমন আছেন, WELLBEING",
    "তুমি কেমন আছো, WELLBEING",
    "kemon achen, WELLBEING",
    "आप कैसे हैं?, WELLBEING",
    "How are you?, WELLBEING",
    "নমস্কার, GREETING",
    "আসসালামু আলাইকুম ভাই, GREETING",
    "হ্যালো, GREETING",
    "hello, GREETING",
    "namaste, GREETING",
    "नमस्ते, GREETING",
    "good morning, GREETING",
    "ঠিক আছে, AGREEMENT",
    "ok, AGREEMENT",
    "আপনি কে?, IDENTITY",
    "tumi ke, IDENTITY",
    "আল্লাহ হাফেজ, FAREWELL",
    "bye, FAREWELL",
  })
  void politenessIsAnsweredKindlyAndLeansOnNothing(String text, Courtesy courtesy) {
    assertThat(newsroom.ask(text, "ইরান ও রাশিয়ার সম্পর্ক কেমন?"))
        .isInstanceOfSatisfying(
            Answer.Courteous.class, answer -> assertThat(answer.courtesy()).isEqualTo(courtesy));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "পুতিন কাকে ধন্যবাদ জানান?",
        "হ্যালো, ইরান ও রাশিয়ার সম্পর্ক কেমন?",
        "ধন্যবাদ, আর চীনের?",
        "পুতিন কেমন আছেন?",
        "putin kake dhonnobad janan",
        "কবে?",
        "সম্পর্ক ভালো?",
        "কে?",
        "",
        "🙏",
        "ভাই"
      })
  void aQuestionIsNoPolitenessHoweverPolite(String text) {
    assertThat(newsroom.ask(text)).isNotInstanceOf(Answer.Courteous.class);
  }
}
