package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that nearly fit what the articles say: another country, another year, no name told. */
class NearMissTest {

  private static final String EXERCISE =
      """
      রাশিয়া ও বেলারুশের মহড়া শুরু

      প্রকাশ: ১২ সেপ্টেম্বর ২০২৫

      যৌথ মহড়ায় অংশ নিচ্ছে বেলারুশের ৭ হাজার সেনা। মহড়া চলবে ১৬ সেপ্টেম্বর পর্যন্ত। চীন থেকে এসেছেন কয়েকজন পর্যবেক্ষক।
      """;

  private static final String PRISONERS =
      """
      দুই সেনা আটক

      প্রকাশ: ৩ মার্চ ২০২৫

      উত্তর কোরিয়ার দুই সেনাকে আটক করেছে ইউক্রেন। বন্দিবিনিময় হয়েছে সীমান্তের কাছে এক গ্রামে। তাদের রাত ৯টায় কিয়েভে আনা হয়।
      """;

  @TempDir static Path folder;
  private static Newsroom newsroom;

  @BeforeAll
  static void open() throws IOException {
    newsroom = Newsroom.over(folder, EXERCISE, PRISONERS);
  }

  @AfterAll
  static void close() throws IOException {
    newsroom.close();
  }

  private static Examination examined(String question) {
    return newsroom.answers().examine(new Question(question, List.of(), Newsroom.TODAY));
  }

  private static Examination.Measured sentence(String question, String words) {
    return examined(question).sentences().stream()
        .filter(s -> s.text().contains(words))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"যৌথ মহড়ায় চীনের কত সেনা অংশ নিচ্ছে?", "juktho mohoray chiner koto sena?"})
  void what_one_country_does_is_not_told_of_another(String question) {
    assertThat(sentence(question, "৭ হাজার").admissible()).isFalse();
    assertThat(examined(question).answer()).isNotInstanceOf(Answer.Quoted.class);
  }

  @Test
  void a_side_may_be_missing_where_the_other_is_there() {
    assertThat(sentence("মহড়ায় বেলারুশ আর ইরানের কত সেনা?", "৭ হাজার").admissible()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "২০২৫ সালে বেলারুশের মহড়া কবে পর্যন্ত চলবে?, true",
    "২০২৪ সালে বেলারুশের মহড়া কবে পর্যন্ত চলবে?, true", // of a bare day the year is a guess
    "২০২১ সালে বেলারুশের মহড়া কবে পর্যন্ত চলবে?, false",
  })
  void a_day_without_its_year_is_of_no_year_far_away(String question, boolean admissible) {
    assertThat(sentence(question, "১৬ সেপ্টেম্বর").admissible()).isEqualTo(admissible);
  }

  @Test
  void a_name_asked_for_must_be_told() {
    String question = "আটক দুই উত্তর কোরীয় সেনার নাম কী?";

    assertThat(examined(question).types()).first().isEqualTo("name");
    assertThat(sentence(question, "আটক করেছে").features()).containsEntry(Feature.UNTYPED, 1.0);
    assertThat(examined(question).answer()).isNotInstanceOf(Answer.Quoted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "বন্দিবিনিময় কোথায় হয়েছে?, এক গ্রামে", // a place that has no name of its own
    "তাদের কখন কিয়েভে আনা হয়?, রাত ৯টায়", // a time of day
  })
  void places_without_name_and_times_of_day_are_what_was_asked_for(String question, String words) {
    assertThat(sentence(question, words).features().get(Feature.TYPE)).isGreaterThanOrEqualTo(0.6);
  }

  @Test
  void the_askers_own_words_in_their_order_are_told() {
    String question = "উত্তর কোরিয়ার দুই সেনাকে কে আটক করেছে?";

    assertThat(sentence(question, "আটক করেছে").features().get(Feature.WORDING))
        .isGreaterThan(sentence(question, "আনা হয়").features().get(Feature.WORDING));
  }

  @Test
  void whose_kind_of_thing_is_asked_for_is_not_what_it_has() {
    assertThat(examined("কিসের দাম কমেছে?").types()).first().isEqualTo("thing");
    assertThat(examined("তেলের দাম কত?").types()).first().isEqualTo("money");
  }

  @ParameterizedTest
  @CsvSource({
    "লাভরভ কবে উত্তর কোরিয়া যাবেন?, NOTHING_FOUND",
    "lavrov kobe uttor korea jaben, NOTHING_FOUND",
    "When will Lavrov go to North Korea?, NOTHING_FOUND",
    "পেজেশকিয়ান চীনে কী কিনেছেন?, NOTHING_FOUND",
    "চীনের পাসপোর্টে কী লেখা থাকে?, NOTHING_FOUND",
    "আজ ঢাকায় বৃষ্টি হবে?, OUT_OF_SCOPE",
    "biryani kivabe ranna kore?, OUT_OF_SCOPE",
  })
  void a_question_that_names_one_of_the_subject_is_in_it_also_when_nothing_is_found(
      String question, Answer.Reason reason) {
    assertThat(newsroom.ask(question))
        .isInstanceOfSatisfying(
            Answer.NotFound.class, found -> assertThat(found.reason()).isEqualTo(reason));
  }
}
