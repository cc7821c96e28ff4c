package org.sutro.reading;

import java.util.Set;
import org.sutro.article.Language;
import org.sutro.language.LanguageGuess;

/**
 * How many letters and vowel signs of each script a text has, and what that says about its
 * language.
 */
record ScriptCount(int bengali, int devanagari, int latin, int other) {

  /** Units of text that tell Bengali from Assamese and Hindi from Marathi. */
  private static final int ENOUGH = 4000;

  /** English words so common that a paragraph without any of them is another language. */
  private static final Set<String> ENGLISH =
      Set.of("the", "of", "and", "to", "in", "is", "for", "that", "on", "with", "was", "said");

  static ScriptCount of(CharSequence text) {
    int bengali = 0;
    int devanagari = 0;
    int latin = 0;
    int other = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u0980' && c <= '\u09FF') {
        bengali += c < '\u09E6' || c > '\u09EF' ? 1 : 0;
      } else if (c >= '\u0900' && c <= '\u097F') {
        devanagari += c < '\u0964' || c > '\u0970' ? 1 : 0;
      } else if (c > ' ' && Character.isLetter(c)) {
        latin += c < '\u0250' ? 1 : 0;
        other += c < '\u0250' ? 0 : 1;
      }
    }
    return new ScriptCount(bengali, devanagari, latin, other);
  }

  int letters() {
    return bengali + devanagari + latin + other;
  }

  /**
   * Bengali or Hindi if a third of the letters are theirs, else English if its commonest words are
   * there.
   */
  Language language(String text) {
    int most = Math.max(Math.max(bengali, devanagari), Math.max(latin, other));
    if (Math.max(bengali, devanagari) * 3 >= letters() && letters() > 0) {
      boolean neighbour =
          LanguageGuess.of(text.substring(0, Math.min(text.length(), ENOUGH))) == Language.OTHER;
      return neighbour ? Language.OTHER : bengali >= devanagari ? Language.BENGALI : Language.HINDI;
    }
    return most == latin && isEnglish(text) ? Language.ENGLISH : Language.OTHER;
  }

  /** Letters that the language {@code mainly} is not written in. */
  int foreignTo(Language mainly) {
    return letters()
        - switch (mainly) {
          case BENGALI -> bengali;
          case HINDI -> devanagari;
          case ENGLISH -> latin;
          case OTHER -> letters();
        };
  }

  private static boolean isEnglish(String text) {
    int common = 0;
    int all = 0;
    for (PageWord word : PageWords.of(text, 0, Math.min(text.length(), ENOUGH))) {
      all++;
      common += ENGLISH.contains(word.form()) ? 1 : 0;
    }
    return common * 12 >= all;
  }
}
