package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sutro.article.Quote;

/** Of two sentences about the same the one is shown that holds what was asked for. */
class InPlaceTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          সীমান্তের সংঘর্ষে কত জন আহত হন? | সীমান্তের সংঘর্ষে সৈনিক রফিক মিয়া (৩৮) আহত হন। | সীমান্তের সংঘর্ষে ছয়জন আহত হন।
          মহড়াটির নাম কী? | রুশ মহড়াটি শেষ মুহূর্তে থেমে গেছে। | রুশ মহড়াটি ‘সমুদ্র বন্ধন’ নামে পরিচিত।
          ড্রোন হামলা কবে হয়? | শহরের কাছে বড় ড্রোন হামলা হয় বলে জানা যায়। | ভোটের দিন শহরে ড্রোন হামলা হয়।
          কোথায় সেনাদের সম্মাননা দেওয়া হয়? | শুক্রবার সেনাদের বড় সম্মাননা দেওয়া হয়। | জেলার মিলনায়তনে সেনাদের সম্মাননা দেওয়া হয়।
          লাভরভ কবে তেহরান সফর করেন? | ২০০১ সালের পর লাভরভের প্রথম তেহরান সফর ছিল এটি। | ৪ মে ২০২৩ লাভরভ এক দিনের জন্য তেহরান সফরে আসেন।
          ড্রোন কারখানা কোথায় হয়েছে? | ওয়াশিংটন পোস্ট লিখেছে, ড্রোন কারখানা হয়েছে। | ইয়েলাবুগা শহরে নাকি নতুন ও বড় এক ড্রোন কারখানা হয়েছে।
          """)
  void what_was_asked_for_stands_there(String question, String without, String with)
      throws Exception {
    try (Newsroom newsroom =
        Newsroom.over(
            folder,
            "এক খবর\n\n" + without + "\n\nএর বেশি জানা যায়নি।",
            "আরেক খবর\n\n" + with + "\n\nএর বেশি জানা যায়নি।")) {
      assertThat(newsroom.ask(question).quotes()).first().extracting(Quote::text).isEqualTo(with);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"২ হাজার", "দুই হাজার", "২০০০ জন"})
  void two_thousand_soldiers_are_no_year(String many) throws Exception {
    try (Newsroom newsroom =
        Newsroom.over(
            folder,
            "সেনা গেল\n\nপ্রকাশ: ৩ মার্চ ২০২৫\n\nচীন সীমান্তে ২ হাজার সেনা পাঠিয়েছে।\n\nএর বেশি জানা যায়নি।")) {
      assertThat(newsroom.ask("চীন কি সীমান্তে " + many + " সেনা পাঠিয়েছে?"))
          .isInstanceOf(Answer.Quoted.class);
    }
  }

  @Test
  void of_six_countries_asked_about_five_are_shown() throws Exception {
    String[] articles =
        Stream.of("চীন", "ইরান", "উত্তর কোরিয়া", "বেলারুশ", "ভারত", "তুরস্ক")
            .map(country ->
                country
                    + " মুখ খুলল\n\n"
                    + country
                    + " যুদ্ধবিরতি নিয়ে শান্তির কথা বলেছে।\n\nএর বেশি জানা যায়নি।")
            .toArray(String[]::new);
    try (Newsroom newsroom = Newsroom.over(folder, articles)) {
      assertThat(
              newsroom
                  .ask(
                      "চীন, ইরান, উত্তর কোরিয়া, বেলারুশ, ভারত ও তুরস্ক যুদ্ধবিরতি নিয়ে কী বলেছে?")
                  .quotes())
          .hasSizeBetween(1, Answer.MAX_QUOTES);
    }
  }

  @Test
  void sentences_that_differ_in_the_figure_only_are_both_shown() throws Exception {
    String[] articles =
        IntStream.of(11, 12)
            .mapToObj(thousands ->
                "সেনা নিয়ে সিউল\n\nসিউল জানায়, উত্তর কোরিয়া রাশিয়ায় "
                    + thousands
                    + " হাজার সেনা পাঠিয়েছে।\n\nএর বেশি জানা যায়নি।")
            .toArray(String[]::new);
    try (Newsroom newsroom = Newsroom.over(folder, articles)) {
      assertThat(newsroom.ask("উত্তর কোরিয়া রাশিয়ায় কত সেনা পাঠিয়েছে?").quotes())
          .extracting(Quote::text)
          .anyMatch(text -> text.contains("11 হাজার"))
          .anyMatch(text -> text.contains("12 হাজার"));
    }
  }
}
