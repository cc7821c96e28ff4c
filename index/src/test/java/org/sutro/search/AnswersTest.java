package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Quote;

class AnswersTest {

  private static final String KURSK =
      """
      কুর্স্কে সেনা নিয়ে দুই হিসাব

      প্রকাশ: ৫ নভেম্বর ২০২৪

      উত্তর কোরিয়া রাশিয়ায় প্রায় ১২ হাজার সেনা পাঠিয়েছে বলে দাবি করেছে সিউল। পিয়ংইয়ং এই অভিযোগ অস্বীকার করেছে।

      ওয়াশিংটনের মতে, রাশিয়ায় উত্তর কোরিয়ার ১০ হাজার সেনা আছে। তাদের প্রশিক্ষণ দিচ্ছে রুশ বাহিনী।
      """;

  private static final String VISIT =
      """
      মস্কোয় ইরানের প্রেসিডেন্ট

      প্রকাশ: ১৭ জানুয়ারি ২০২৫

      ইরানের প্রেসিডেন্ট মাসুদ পেজেশকিয়ান ১৭ জানুয়ারি ২০২৫ মস্কো সফর করেন। সফরে দুই দেশ একটি কৌশলগত অংশীদারত্ব চুক্তি সই করে।

      চুক্তিতে প্রতিরক্ষা সহযোগিতা বাড়ানোর কথা আছে। তেহরান বলেছে, এটি কারও বিরুদ্ধে নয়।
      """;

  @TempDir static Path folder;
  private static Newsroom newsroom;

  @BeforeAll
  static void open() throws IOException {
    newsroom = Newsroom.over(folder, KURSK, VISIT);
  }

  @AfterAll
  static void close() throws IOException {
    newsroom.close();
  }

  private static String first(Answer answer) {
    return answer.quotes().isEmpty() ? "" : answer.quotes().getFirst().text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "উত্তর কোরিয়া রাশিয়ায় কত সেনা পাঠিয়েছে?",
        "পিয়ংইয়ং কতজন সৈন্য পাঠিয়েছে রাশিয়ায়",
        "uttor korea koto soinno pathiyeche russia te",
        "how many troops did North Korea send to Russia?",
        "उत्तर कोरिया ने रूस में कितने सैनिक भेजे?",
        "কিমের দেশ কত ফৌজ পাঠাইছে মস্কোরে",
        "&lt;b&gt;উত্তর কোরিয়া&lt;/b&gt; কত&nbsp;সেনা পাঠিয়েছে?",
        "&amp;lt;p class=&quot;q&quot;&amp;gt;উত্তর কোরিয়া কত সেনা পাঠিয়েছে?&amp;lt;/p&amp;gt;",
        "&#2453;&#2468; সেনা পাঠিয়েছে উত্তর কোরিয়া?"
      })
  void the_same_question_in_any_words_and_script_finds_the_same_figure(String question) {
    Answer answer = newsroom.ask(question);

    assertThat(answer).isInstanceOf(Answer.Quoted.class);
    assertThat(answer.quotes()).extracting(Quote::text).anyMatch(t -> t.contains("১২ হাজার"));
  }

  @Test
  void every_quote_is_an_exact_stretch_of_its_article() {
    Answer answer = newsroom.ask("ইরানের প্রেসিডেন্ট কবে মস্কো সফর করেন?");

    assertThat(answer.quotes()).isNotEmpty();
    for (Quote quote : answer.quotes()) {
      assertThat(quote.article().text().substring(quote.span().start(), quote.span().end()))
          .isEqualTo(quote.text());
    }
    assertThat(first(answer)).contains("১৭ জানুয়ারি ২০২৫");
  }

  @Test
  void a_denial_answers_whether_it_was_admitted() {
    assertThat(first(newsroom.ask("পিয়ংইয়ং কি সেনা পাঠানোর কথা স্বীকার করেছে?")))
        .contains("অস্বীকার");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "চীন রাশিয়ায় কত সেনা পাঠিয়েছে?",
        "শি জিনপিং কবে মস্কো সফর করেন?",
        "বেলারুশের প্রেসিডেন্ট কে?",
        "শাকিব আল হাসানের কয়টা সেঞ্চুরি?",
        "আজ ঢাকার আবহাওয়া কেমন?"
      })
  void what_no_article_says_is_not_answered(String question) {
    assertThat(newsroom.ask(question)).isNotInstanceOf(Answer.Quoted.class);
  }

  @Test
  void a_question_about_something_else_is_not_explained_back_in_words_it_did_not_say() {
    Answer answer = newsroom.ask("ভাপা ইলিশ কীভাবে রাঁধে?");

    assertThat(answer).isInstanceOf(Answer.NotFound.class);
    assertThat(answer.understood()).isEmpty();
  }

  @Test
  void an_empty_archive_has_nothing_but_does_not_call_the_question_off_the_subject(
      @TempDir Path other) throws IOException {
    try (Newsroom empty = Newsroom.over(other)) {
      Answer answer = empty.ask("উত্তর কোরিয়া রাশিয়ায় কত সেনা পাঠিয়েছে?");

      assertThat(answer).isInstanceOf(Answer.NotFound.class);
      assertThat(((Answer.NotFound) answer).reason()).isEqualTo(Answer.Reason.NOTHING_FOUND);
    }
  }

  @Test
  void a_short_question_leans_on_the_one_before() {
    Answer answer = newsroom.ask("কবে?", "ইরানের প্রেসিডেন্ট কি মস্কো গেছেন?");

    assertThat(first(answer)).contains("১৭ জানুয়ারি ২০২৫");
    assertThat(answer.understood()).contains("ইরান");
  }

  @Test
  void a_number_answers_only_for_what_it_counts(@TempDir Path other) throws IOException {
    String rail =
        """
        রেল ইঞ্জিন যাচ্ছে মঙ্গোলিয়ায়

        উলানবাতর, ১২ মার্চ ২০২৫ – রাশিয়া মঙ্গোলিয়াকে ১৭টি রেল ইঞ্জিন দেবে বলে দুই দেশ জানিয়েছে। ইঞ্জিন নিয়ে ছয় মাস আলোচনা হয়েছে।
        """;
    try (Newsroom small = Newsroom.over(other, rail)) {
      assertThat(first(small.ask("রাশিয়া মঙ্গোলিয়াকে কয়টি রেল ইঞ্জিন দেবে?")))
          .contains("১৭টি রেল ইঞ্জিন");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"হাই", "😀😀😀", "ধন্যবাদ ভাই"})
  void small_talk_does_not_repeat_the_answer_before(String text) {
    assertThat(newsroom.ask(text, "উত্তর কোরিয়া রাশিয়ায় কত সেনা পাঠিয়েছে?"))
        .isNotInstanceOf(Answer.Quoted.class);
  }

  @Test
  void the_same_question_gets_the_same_answer() {
    assertThat(newsroom.ask("রাশিয়ায় কত সেনা আছে?"))
        .isEqualTo(newsroom.ask("রাশিয়ায় কত সেনা আছে?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "?",
        "😂🔥🇷🇺",
        "\u200b\u200d\ufeff",
        "<b>x</b>",
        "field:* OR [* TO *]",
        "a~2 b~2",
        "/.*.*/",
        "\ud800",
        "((((((((((",
        "\u0000\u0001",
        "১২৩৪৫৬৭৮৯০",
        "'; drop table articles; --"
      })
  void odd_input_gets_an_answer_and_no_exception(String question) {
    assertThat(newsroom.ask(question)).isNotNull();
  }

  @Test
  void of_a_very_long_question_the_beginning_is_read() {
    String question = "উত্তর কোরিয়া রাশিয়ায় কত সেনা পাঠিয়েছে? " + "(".repeat(10_000);

    assertThat(newsroom.ask(question)).isInstanceOf(Answer.Quoted.class);
  }

  @Test
  void random_strings_get_answers_with_valid_quotes() {
    long seed = 20261121;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    String alphabet =
        "কখগঘচছজটতদনপবমযরলশসহািীুেোৌ্ংঁ য়১২৩ abcdeহ?।,-\u200d\ud83d\ude00\u0939\u093f";
    for (int round = 0; round < 500; round++) {
      StringBuilder question = new StringBuilder();
      int length = random.nextInt(120);
      for (int i = 0; i < length; i++) {
        question.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Answer answer = newsroom.ask(question.toString());
      assertThat(answer.quotes().size())
          .as("seed %d round %d", seed, round)
          .isLessThanOrEqualTo(Answer.MAX_QUOTES);
    }
  }
}
