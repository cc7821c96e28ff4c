package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a question is said back to whoever asked it. */
class UnderstoodTest {

  private static final String GAS =
      """
      পাইপলাইনে গ্যাস যাচ্ছে চীনে

      প্রকাশ: ৩ মার্চ ২০২৫

      রাশিয়া পাইপলাইনে চীনে বছরে ৩ হাজার ৮০০ কোটি ঘনমিটার গ্যাস পাঠায়। উত্তর কোরিয়ার সৈন্য নিয়ে বেইজিং কিছু বলেনি।
      """;

  @TempDir static Path folder;
  private static Newsroom newsroom;

  @BeforeAll
  static void open() throws IOException {
    newsroom = Newsroom.over(folder, GAS);
  }

  @AfterAll
  static void close() throws IOException {
    newsroom.close();
  }

  @ParameterizedTest
  @CsvSource({
    "china te ki hoisilo, চীন · কি",
    "russia ki pathaise chin e, রাশিয়া · কি · পাঠানো · চীন",
    "uttor korea koto soinno, উত্তর কোরিয়া · কত · সৈন্য",
    "china russia theke koto gas kine, চীন · রাশিয়া · কত · গ্যাস",
    "uttor korea 2024 sale koto sena, উত্তর কোরিয়া · 2024 · কত · সেনা",
    "uttor korea r china r gas er deal kobe, উত্তর কোরিয়া · চীন · গ্যাস · লেনদেন · কবে",
  })
  void whatWasTypedInOtherLettersIsSaidInTheBengaliWordsItSoundsLike(String typed, String heard) {
    assertThat(newsroom.ask(typed).understood().split(" · ")).contains(heard.split(" · "));
  }

  @Test
  void wordsTypedInBengaliStayAsTypedBesideThoseThatWereGuessed() {
    assertThat(newsroom.ask("উত্তর কোরিয়ার কত soinno চীনে?").understood())
        .isEqualTo("উত্তর কোরিয়ার · কত · সৈন্য · চীনে");
  }

  @Test
  void aMisspeltWordIsSaidAsItWasMeant() {
    assertThat(newsroom.ask("উত্তর কোরিয়ার কত সৈন্ন আছে?").understood()).contains("সৈন্য");
  }

  @Test
  void aQuestionTakenLiterallyIsNotSaidBack() {
    assertThat(newsroom.ask("রাশিয়া চীনে বছরে কত গ্যাস পাঠায়?").understood()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How much gas does Russia send to China every year?",
        "russia china gas pipeline",
        "रूस चीन को हर साल कितनी गैस भेजता है?",
      })
  void aQuestionInEnglishOrHindiIsTakenLiterallyToo(String question) {
    assertThat(newsroom.ask(question).understood()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "and to China?, How much gas does Russia send to Mongolia?, gas · Russia · send · China",
    "और ईरान को?, रूस मंगोलिया को कितनी गैस भेजता है?, रूस · गैस · भेजता · ईरान",
  })
  void aFollowUpIsSaidInItsOwnLanguage(String question, String before, String heard) {
    assertThat(newsroom.ask(question, before).understood()).isEqualTo(heard);
  }

  @Test
  void aNameMisspeltInEnglishIsSaidInEnglish() {
    assertThat(newsroom.ask("How much gas does Rasiya send to Baijing?").understood())
        .isEqualTo("How much · gas · Russia · send · Beijing");
  }

  @Test
  void aFollowUpIsSaidWithWhatItTookFromTheQuestionBefore() {
    assertThat(newsroom.ask("আর চীনে?", "রাশিয়া মঙ্গোলিয়ায় কত গ্যাস পাঠায়?").understood())
        .isEqualTo("রাশিয়া · গ্যাস · পাঠায় · চীনে");
  }
}
