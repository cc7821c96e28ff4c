package org.sutro.language;

import java.util.Set;

/**
 * Tells a full stop that ends a sentence from one behind an abbreviation, an initial or a number.
 */
final class FullStop {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "মি", "মিঃ", "মিস", "মিসেস", "ড", "ডঃ", "ডা", "ডাঃ", "মো", "মোঃ", "মোছা", "মোসা", "লে",
          "জে", "কর্নেল", "মে", "ব্রি", "ইঞ্জি", "অধ্যা", "প্রফে", "এড", "অ্যাড", "সৈ", "কোং", "লি",
          "নং", "পৃ", "খ্রি", "খ্রিঃ", "উ", "দ", "রেভ", "সা", "আ", "ডॉ", "डॉ", "डा", "श्री", "प्रो",
          "mr", "mrs", "ms", "dr", "gen", "col", "lt", "st", "prof", "rev", "hon", "sgt", "capt",
          "maj", "jr", "sr", "vs", "no", "inc", "ltd", "adm", "sen", "rep", "gov", "md");

  /** Names of letters, as in এস. জয়. */
  private static final Set<String> LETTER_NAMES =
      Set.of(
          "এ", "বি", "সি", "ডি", "ই", "এফ", "জি", "এইচ", "আই", "জে", "কে", "এল", "এম", "এন", "ও",
          "পি", "কিউ", "আর", "এস", "টি", "ইউ", "ভি", "ডব্লিউ", "ডব্লু", "এক্স", "ওয়াই", "জেড", "ए",
          "बी", "सी", "डी", "एफ", "जी", "एच", "आई", "जे", "के", "एल", "एम", "एन", "पी", "आर", "एस",
          "टी", "यू", "वी");

  /** Longest word looked at; no abbreviation is longer. */
  private static final int MAX_LENGTH = 12;

  private static final int MIN_DIGITS = 3;

  private FullStop() {}

  /**
   * True when the full stop at {@code at}, with a space or the end behind it, ends the sentence
   * that began at {@code start}.
   */
  static boolean ends(String text, int start, int at) {
    int from = wordStart(text, start, at);
    if (from == at) {
      return at > start && text.charAt(at - 1) != '.';
    }
    if (at - from > MAX_LENGTH) {
      return true;
    }
    if (Letters.isDigit(text.charAt(at - 1))) {
      return at - from >= MIN_DIGITS;
    }
    String word = text.substring(from, at);
    boolean dotted = from > start && text.charAt(from - 1) == '.';
    boolean initial = isSingleLetter(word) || LETTER_NAMES.contains(Spelling.exact(word));
    return (!initial && !isAbbreviation(word)) || (dotted && !initial);
  }

  /** True when nothing but one or two digits stand before {@code at}: ১। */
  static boolean isListNumber(String text, int start, int at) {
    int from = start;
    while (from < at && Letters.isSpace(text.charAt(from))) {
      from++;
    }
    if (from == at || at - from >= MIN_DIGITS) {
      return false;
    }
    for (int i = from; i < at; i++) {
      if (!Letters.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAbbreviation(String word) {
    if (ABBREVIATIONS.contains(word)) {
      return true;
    }
    char first = word.charAt(0);
    return first >= 'A' && first <= 'Z' && ABBREVIATIONS.contains(Spelling.exact(word));
  }

  private static boolean isSingleLetter(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      if (!Letters.isMark(word.charAt(i))) {
        letters++;
      }
    }
    return letters == 1;
  }

  private static int wordStart(String text, int start, int at) {
    int from = at;
    while (from > start && at - from <= MAX_LENGTH && isOfWord(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  private static boolean isOfWord(char c) {
    return Letters.isLetter(c)
        || Letters.isMark(c)
        || Letters.isDigit(c)
        || c == ','
        || Letters.isIgnorable(c);
  }
}
