package org.sutro.language;

/**
 * Light stemmer for Hindi: takes off endings of gender, number, case and tense, the longest first,
 * as proposed by Ramanathan and Rao (A lightweight stemmer for Hindi, 2003). Works on folded
 * spelling, so long and short i and u are one.
 */
final class HindiStemmer {

  private static final int MAX_LENGTH = 48;

  /** Longest first. */
  private static final String[] ENDINGS = {
    "ाएंगि", "ाएंगे", "ाऊंगि", "ाऊंगा", "ाइयों", "ाइयां", "ाएगि", "ाएगा", "ाओगि", "ाओगे", "एंगि",
    "ेंगि", "एंगे", "ेंगे", "ुंगि", "ुंगा", "ातिं", "नाओं", "नाएं", "ताओं", "ताएं", "ियां", "ियों",
    "ाकर", "ाइए", "ाइं", "ाया", "ेगि", "ेगा", "ोगि", "ोगे", "ाने", "ाना", "ाते", "ाति", "ाता",
    "तिं", "ाओं", "ाएं", "ुओं", "ुएं", "ुआं", "कर", "ाओ", "िए", "ाइ", "ाए", "ने", "नि", "ना", "ते",
    "ति", "ता", "िं", "ां", "ों", "ें", "ो", "े", "ु", "ि", "ा"
  };

  private HindiStemmer() {}

  /** Stem of a word in exact spelling; the stem of a stem is the stem. */
  static String stem(String exact) {
    String word = Spelling.fold(exact);
    if (word.length() > MAX_LENGTH) {
      return word;
    }
    int length = word.length();
    int shorter = strip(word, length);
    while (shorter < length) {
      length = shorter;
      shorter = strip(word, length);
    }
    return word.substring(0, length);
  }

  private static int strip(String word, int length) {
    for (String ending : ENDINGS) {
      int rest = length - ending.length();
      if (rest > 1
          && word.startsWith(ending, rest)
          && syllables(word, rest) >= 2
          && word.charAt(rest - 1) != '्') {
        return rest;
      }
    }
    return length;
  }

  /** Letters that are no signs: consonants and full vowels. */
  private static int syllables(String word, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      if (c >= 'ऄ' && c <= 'ह') {
        count++;
      }
    }
    return count;
  }
}
