package org.sutro.language;

/** What a word is written in. */
public enum Script {
  BENGALI,
  DEVANAGARI,
  LATIN,
  /** Digits of any script. */
  NUMBER,
  OTHER;

  /** The script of the first letter or digit; {@link #OTHER} when there is none. */
  public static Script of(CharSequence word) {
    for (int i = 0; i < word.length(); ) {
      int c = Character.codePointAt(word, i);
      if (Letters.isDigit(c)) {
        return NUMBER;
      }
      if (Letters.isLetter(c)) {
        return ofLetter(c);
      }
      i += Character.charCount(c);
    }
    return OTHER;
  }

  /** The script of a letter, or of a mark that belongs to one script alone. */
  static Script ofLetter(int c) {
    if (c < 0x80) {
      return LATIN;
    }
    if (Letters.isBengali(c)) {
      return BENGALI;
    }
    if (Letters.isDevanagari(c)) {
      return DEVANAGARI;
    }
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? LATIN : OTHER;
  }
}
