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
  @ValueSource(strings = {"এটি উত্তম প্রস্তাব", "সৈন্যরা গুণে গুণে গোলা রাখে", "বৈঠক শেষ হয়েছে"})
  void lettersInsideOtherWordsAreNoShare(String sentence) {
    assertThat(Cues.hasShare(sentence)).isFalse();
  }
}
