package org.sutro.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that tell how much, or which in a row, without a figure. */
class CuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "বাহিনীর অর্ধেক ফিরে গেছে",
        "এ নিয়ে দ্বিতী\u09DF দফা বৈঠক হলো",
        "এ নিয়ে দ্বিতী\u09AF\u09BC দফা বৈঠক হলো",
        "গোলার দুই-তৃতী\u09DFাংশ আসে সেখান থেকে",
        "গোলার দুই-তৃতী\u09AF\u09BCাংশ আসে সেখান থেকে",
        "৭৫ তম বার্ষিকীর আগে",
        "आधे सैनिक लौट गए",
        "trade grew twice as fast"
      })
  void aShareOrARankIsSeenInEitherEncoding(String sentence) {
    assertThat(Cues.hasShare(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "এটি উত্তম প্রস্তাব",
        "সৈন্যরা গুণে গুণে গোলা রাখে",
        "বৈঠক শেষ হয়েছে",
        "সীমান্তে আধাসামরিক বাহিনী পাহারা দেয়",
        "তিনি প্রথম আলোকে এ কথা বলেন"
      })
  void lettersInsideOtherWordsAreNoShare(String sentence) {
    assertThat(Cues.hasShare(sentence)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "বৈঠক হয় বেলা ১১টায়",
        "রাত সাড়ে তিনটার দিকে ড্রোন আসে",
        "সকালে নয়টায় ট্রেন ছাড়ে",
        "ভাষণ শুরু ৯:৪৫ মিনিটে"
      })
  void aTimeOfDayIsSeen(String sentence) {
    assertThat(Cues.hasClock(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"বেলারুশে সেনা একটাও নেই", "রাতারাতি সব কটা ট্যাংক সরে যায়"})
  void countriesAndAdverbsAreNoTimeOfDay(String sentence) {
    assertThat(Cues.hasClock(sentence)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "মহড়ার নাম ‘সমুদ্র বন্ধন’ রাখা হয়",
        "চুক্তিটি “নতুন ভোর” বলে পরিচিত",
        "জাহাজ 'ইয়ানতার' ফিরেছে"
      })
  void aFewWordsInQuotationMarksMayBeAName(String sentence) {
    assertThat(Cues.QUOTED.matcher(sentence).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "দু'দেশের বৈঠকে দু'পক্ষ রাজি হয়",
        "Russia's and Ukraine's envoys met",
        "তিনি বলেন, ‘এই যুদ্ধ আর এক দিনও চলা উচিত নয়।’"
      })
  void apostrophesAndSpeechAreNoNames(String sentence) {
    assertThat(Cues.QUOTED.matcher(sentence).find()).isFalse();
  }
}
