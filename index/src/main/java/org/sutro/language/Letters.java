package org.sutro.language;

/**
 * What single characters are, for the rules of spelling and word endings. Bengali letters are named
 * by their sound.
 */
final class Letters {

  static final char ANUSVARA = '\u0982';
  static final char NUKTA = '\u09BC';
  static final char HASANT = '\u09CD';
  static final char KHANDA_TA = '\u09CE';
  static final char RRA = '\u09DC';
  static final char RHA = '\u09DD';
  static final char YYA = '\u09DF';
  static final char ZWNJ = '\u200C';
  static final char ZWJ = '\u200D';

  private Letters() {}

  static boolean isBengali(int c) {
    return c >= 0x0980 && c <= 0x09FF;
  }

  static boolean isDevanagari(int c) {
    return c >= 0x0900 && c <= 0x097F && c != 0x0964 && c != 0x0965;
  }

  /** Bengali consonant letter; anusvara and khanda ta are none. */
  static boolean isConsonant(int c) {
    return (c >= 'ক' && c <= 'হ') || c == RRA || c == RHA || c == YYA;
  }

  /** Bengali vowel letter that stands by itself, as in ইরান. */
  static boolean isFullVowel(int c) {
    return c >= 'অ' && c <= 'ঔ';
  }

  /** Bengali vowel sign that leans on a consonant, as া in কা. */
  static boolean isVowelSign(int c) {
    return c >= '\u09BE' && c <= '\u09CC';
  }

  /**
   * Invisible characters that stand inside words without being letters of them: joiners, soft
   * hyphens, marks of direction, places where a line may break, and whatever else Unicode calls a
   * format character.
   */
  static boolean isIgnorable(int c) {
    if (c < 0x00AD || (c >= 0x0900 && c <= 0x09FF)) {
      return false;
    }
    return (c >= 0xFE00 && c <= 0xFE0F) || Character.getType(c) == Character.FORMAT;
  }

  /** White space of any kind, no-break and zero-width ones included. */
  static boolean isSpace(int c) {
    return c <= ' '
        || (c > 0x7F
            && (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == 0x200B
                || c == 0xFEFF));
  }

  static boolean isLetter(int c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  static boolean isDigit(int c) {
    return c < 0x80 ? c >= '0' && c <= '9' : Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
  }

  /** Combining mark of any script. */
  static boolean isMark(int c) {
    if (c < 0x300) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\uFF07';
  }

  static boolean isHyphen(int c) {
    return c == '-'
        || (c >= '\u2010' && c <= '\u2015')
        || c == '\u2212'
        || c == '\uFE63'
        || c == '\uFF0D';
  }
}
