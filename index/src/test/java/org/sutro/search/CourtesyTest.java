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
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Quote;

/** Thanks and greetings, which are no questions. */
class CourtesyTest {

  private static final String THANKS =
      """
      কিমকে ধন্যবাদ দিলেন পুতিন

      প্রকাশ: ৫ মে ২০২৫

      ভ্লাদিমির পুতিন কিম জং উনকে ধন্যবাদ জানান। ইরান ও রাশিয়ার সম্পর্ক এখন ভালো।
      """;

  private static final String GIFTS =
      """
      ইরানকে কী দিল রাশিয়া

      প্রকাশ: ৭ মে ২০২৫

      রাশিয়া ইরানকে ১২টি প্রশিক্ষণ বিমান দিয়েছে। রাশিয়া ইরানকে দুটি হেলিকপ্টার দিয়েছে বলে তেহরান জানায়। গম ও ভুট্টাও ইরানকে দিয়েছে
      রাশিয়া। তেহরানের একটি জাদুঘরকে পুরোনো মানচিত্র দিয়েছে রাশিয়া। এ ছাড়া রাশিয়া ইরানকে একটি স্যাটেলাইট উৎক্ষেপণের সুযোগ দিয়েছে।
      """;

  @TempDir static Path folder;
  private static Newsroom newsroom;

  @BeforeAll
  static void open() throws IOException {
    newsroom = Newsroom.over(folder, THANKS, GIFTS);
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
    "help, HELP",
    "সাহায্য, HELP",
    "সাহায্য করেন ভাই, HELP",
    "কীভাবে ব্যবহার করব?, HELP",
    "मदद, HELP",
    "এটা কি সত্যি?, DOUBT",
    "এটা কি আসলেই সত্যি?, DOUBT",
    "eta ki sotti, DOUBT",
    "is this true?, DOUBT",
    "তোমাকে কে বানিয়েছে?, IDENTITY",
    "তুই একটা গাধা, ABUSE",
    "fuck you, ABUSE",
    "&lt;i&gt;ধন্যবাদ&lt;/i&gt;, THANKS",
  })
  void politeness_is_answered_kindly_and_leans_on_nothing(String text, Courtesy courtesy) {
    assertThat(newsroom.ask(text, "ইরান ও রাশিয়ার সম্পর্ক কেমন?"))
        .isInstanceOfSatisfying(
            Answer.Courteous.class, answer -> assertThat(answer.courtesy()).isEqualTo(courtesy));
  }

  @ParameterizedTest
  @ValueSource(strings = {"আরও বলো", "আরো দেখাও", "aro bolo", "more", "tell me more", "और बताओ"})
  void going_on_shows_what_was_not_shown_yet_and_ends(String text) {
    String question = "রাশিয়া ইরানকে কী দিয়েছে?";
    List<String> first = quotes(newsroom.ask(question));
    List<String> further = quotes(newsroom.ask(text, question));
    List<String> more = quotes(newsroom.ask(text, question, text));

    assertThat(newsroom.ask(text))
        .isInstanceOfSatisfying(
            Answer.Courteous.class, a -> assertThat(a.courtesy()).isEqualTo(Courtesy.MORE));
    assertThat(first).isNotEmpty();
    assertThat(further).isNotEmpty().doesNotContainAnyElementsOf(first);
    assertThat(more).doesNotContainAnyElementsOf(first).doesNotContainAnyElementsOf(further);
    assertThat(newsroom.ask(text, question, text, text, text, text))
        .isInstanceOfSatisfying(
            Answer.NotFound.class,
            a -> assertThat(a.reason()).isEqualTo(Answer.Reason.NOTHING_MORE));
  }

  private static List<String> quotes(Answer answer) {
    return answer.quotes().stream().map(Quote::text).toList();
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
        "রাশিয়া কি ইরানকে সাহায্য করে?",
        "তারা সাহায্য করেছে?",
        "ইরান সম্পর্কে আরও বলো",
        "রাশিয়া ড্রোন কীভাবে ব্যবহার করেছে?",
        "এটা কি সত্যি যে পুতিন কিমকে ধন্যবাদ জানান?",
        "",
        "🙏",
        "ভাই"
      })
  void a_question_is_no_politeness_however_polite(String text) {
    assertThat(newsroom.ask(text)).isNotInstanceOf(Answer.Courteous.class);
  }
}
