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

class FollowUpTest {

  private static final String NEWS =
      """
      যুদ্ধবিমান আর গ্যাস

      প্রকাশ: ৩ মার্চ ২০২৫

      ইরান রাশিয়ার কাছ থেকে সু-৩৫ যুদ্ধবিমান কিনেছে। রাশিয়া থেকে গ্যাস রপ্তানি শুরু হয় ২০১৯ সালে। চীন রাশিয়া থেকে তেল কেনে। উত্তর কোরিয়া রাশিয়ায় সেনা পাঠিয়েছে।
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

  private static String understood(String question, String before) {
    return newsroom.ask(question, before).understood();
  }

  @ParameterizedTest
  @CsvSource({
    "গ্যাস রপ্তানি কবে শুরু হয়?, ইরান কি সু-৩৫ পেয়েছে?, সু-৩৫",
    "gas roptani kobe shuru hoy, iran ki su-35 peyeche, সু-৩৫",
    "রাশিয়া চীনে কত গ্যাস পাঠায়?, ইরান কি সু-৩৫ পেয়েছে?, সু-৩৫",
    "তেলের দাম কত?, উত্তর কোরিয়া কত সেনা পাঠিয়েছে?, কোরিয়া",
    "teler dam koto, uttor korea koto sena pathiyeche, কোরিয়া",
    "রাশিয়া ও ইরানের চুক্তি কত বছরের?, উত্তর কোরিয়া কত সেনা পাঠিয়েছে?, পাঠিয়েছে",
  })
  void a_question_with_its_own_subject_takes_nothing_from_the_one_before(
      String question, String before, String old) {
    assertThat(understood(question, before)).doesNotContain(old);
  }

  @ParameterizedTest
  @CsvSource({
    "কবে?, ইরান কি সু-৩৫ কিনেছে?, সু-৩৫",
    "kobe?, iran ki su-35 kineche, সু-৩৫",
    "কতজন মারা গেছে?, উত্তর কোরিয়া কত সেনা পাঠিয়েছে?, কোরিয়া",
    "আর চীন?, ইরান কি সু-৩৫ কিনেছে?, সু-৩৫",
    "ar chin?, iran ki su-35 kineche, সু-৩৫",
    "সেনাদের বেতন কত?, উত্তর কোরিয়া কত সেনা পাঠিয়েছে?, কোরিয়া",
    "ওই বিমানের দাম কত?, ইরান কি সু-৩৫ কিনেছে?, ইরান",
    "oi bimaner dam koto, iran ki su-35 kineche, ইরান",
  })
  void a_question_that_lacks_its_subject_or_points_back_leans_on_the_one_before(
      String question, String before, String taken) {
    assertThat(understood(question, before)).contains(taken);
  }

  @ParameterizedTest
  @CsvSource({
    "আর চীনের গ্যাস?, ইরান কি সু-৩৫ কিনেছে?, সু-৩৫",
    "আচ্ছা গ্যাস কবে?, উত্তর কোরিয়া কত সেনা পাঠিয়েছে?, সেনা",
  })
  void a_new_thing_takes_the_place_of_the_old_one(String question, String before, String old) {
    assertThat(understood(question, before)).isNotEmpty().doesNotContain(old);
  }

  @ParameterizedTest
  @CsvSource({
    "আর চীনের?, রাশিয়ার সাথে ইরানের বাণিজ্য কত?, বাণিজ্য",
    "ar chiner?, iran koto sena pathiyeche, সেনা",
    "আর চীন?, উত্তর কোরিয়া কত সেনা পাঠিয়েছে?, সেনা",
    "aar chin?, iran koto sena pathiyeche, সেনা",
    "What about China?, How many troops did Iran send?, troops",
    "And Iran?, How many troops did North Korea send?, troops",
    "और चीन?, ईरान ने कितने सैनिक भेजे?, सैनिक",
  })
  void what_asks_for_another_country_only_counts_the_same_thing(
      String question, String before, String counted) {
    Question asked = new Question(question, List.of(before), Newsroom.TODAY);

    assertThat(newsroom.answers().examine(asked).concepts())
        .filteredOn(Examination.Meant::counted)
        .singleElement()
        .satisfies(meant -> assertThat(meant.label()).contains(counted));
  }

  @ParameterizedTest
  @CsvSource({
    "আজকে পুতিন কী বলেছেন?, ইরান কি সু-৩৫ কিনেছে?, সু-৩৫",
    "চীন কী বলছে?, ইরান কি সু-৩৫ কিনেছে?, সু-৩৫",
    "ajke putin ki bolechen, iran ki su-35 kineche, সু-৩৫",
    "पुतिन ने क्या कहा?, उत्तर कोरिया ने कितने सैनिक भेजे?, सैनिक",
    "What did Putin say?, How many troops did North Korea send?, troops",
  })
  void who_said_what_is_a_whole_question(String question, String before, String old) {
    assertThat(understood(question, before)).doesNotContain(old);
  }

  @ParameterizedTest
  @ValueSource(strings = {"৪,০৯৬×ক", "asdfgh jkl", "ঘঙচছ", "qqqq?", "ধন্যবাদ ভাই", "😂 👍"})
  void noise_and_thanks_take_nothing_from_the_question_before(String text) {
    Answer answer = newsroom.ask(text, "উত্তর কোরিয়া কত সেনা পাঠিয়েছে?");

    assertThat(answer.quotes()).isEmpty();
    assertThat(answer.understood()).doesNotContain("সেনা");
  }

  @ParameterizedTest
  @CsvSource({
    "আর ইরান কী দিয়েছে?, উত্তর কোরিয়া কত গোলা দিয়েছে?, গোলা",
    "আচ্ছা চীন কী কেনে?, উত্তর কোরিয়া কত গোলা দিয়েছে?, গোলা",
    "ar iran ki diyeche, uttor korea koto gola diyeche, গোলা",
    "और ईरान ने क्या भेजा?, उत्तर कोरिया ने कितने गोले भेजे?, गोले",
    "And what did Iran give?, How many shells did North Korea give?, shells",
  })
  void the_thing_asked_for_is_not_kept_from_the_question_before(
      String question, String before, String old) {
    assertThat(understood(question, before)).isNotEmpty().doesNotContain(old);
  }

  @ParameterizedTest
  @CsvSource({
    "কে বলেছে?, ইরান কি সু-৩৫ কিনেছে?, সু-৩৫",
    "ke boleche, iran ki su-35 kineche, সু-৩৫",
    "कब?, ईरान ने क्या ख़रीदा?, ईरान",
    "When?, Did Iran buy the Su-35?, Iran",
    "কোথায়?, উত্তর কোরিয়া কি সেনা পাঠিয়েছে?, কোরিয়া",
    "তিনি কী বলেছেন?, পুতিন কোথায় গেছেন?, পুতিন",
  })
  void a_bare_question_word_leans_in_every_language(String question, String before, String taken) {
    Question asked = new Question(question, List.of(before), Newsroom.TODAY);

    assertThat(newsroom.answers().examine(asked).concepts())
        .extracting(Examination.Meant::label)
        .anySatisfy(label -> assertThat(label).contains(taken));
  }

  @ParameterizedTest
  @ValueSource(strings = {"আর ২০১৯ সালে?", "২০১৯ সালে?", "ar 2019 e?", "and in 2019?"})
  void another_time_asks_the_same_of_that_time(String question) {
    Answer answer = newsroom.ask(question, "২০২২ সালে রাশিয়া থেকে গ্যাস রপ্তানি কি শুরু হয়?");

    assertThat(answer.understood()).contains("গ্যাস");
    assertThat(answer.quotes()).first().extracting(Quote::text).asString().contains("২০১৯ সালে");
  }
}
