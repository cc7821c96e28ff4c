package org.sutro.language;

import java.util.Set;

/**
 * Endings that are written apart from what they belong to: behind a number, a hyphen or a foreign
 * word.
 */
final class Clitics {

  /** Longer runs of letters are words of their own. */
  private static final int MAX_LENGTH = 8;

  private static final Set<String> AFTER_BENGALI_NUMBER =
      Set.of(
          "টি", "টা", "টির", "টার", "টিতে", "টাতে", "টিকে", "টিও", "টিই", "টায়", "খানা", "খানি",
          "জন", "জনের", "জনকে", "জনই", "জনও", "শে", "ই", "লা", "রা", "ঠা", "ও", "এ", "এর", "র",
          "তে", "কে", "ের", "তম", "ম", "য়", "র্থ", "ষ্ঠ", "টে", "টের", "এও");

  private static final Set<String> AFTER_HINDI_NUMBER =
      Set.of("वां", "वीं", "वें", "वाँ", "वा", "वी", "वे");
  private static final Set<String> AFTER_LATIN_NUMBER = Set.of("st", "nd", "rd", "th", "s");

  private static final Set<String> AFTER_WORD =
      Set.of(
          "এর", "এ", "র", "কে", "তে", "য়", "য়ের", "য়ে", "ও", "ই", "এরও", "এরই", "এও", "কেও", "কেই",
          "রও", "রই", "তেও", "তেই", "টি", "টির", "টা", "টার", "গুলো", "গুলোর", "গুলি", "রা", "দের",
          "দেরও", "দেরকে", "ের", "সহ");

  private Clitics() {}

  static boolean afterNumber(String text, int start, int end, Script script) {
    if (end - start > MAX_LENGTH) {
      return false;
    }
    Set<String> endings =
        switch (script) {
          case BENGALI -> AFTER_BENGALI_NUMBER;
          case DEVANAGARI -> AFTER_HINDI_NUMBER;
          case LATIN -> AFTER_LATIN_NUMBER;
          case NUMBER, OTHER -> Set.of();
        };
    return endings.contains(Spelling.exact(text.substring(start, end)));
  }

  /** Behind a hyphen, or glued to a word of another script. */
  static boolean afterWord(String text, int start, int end) {
    return end - start <= MAX_LENGTH
        && AFTER_WORD.contains(Spelling.exact(text.substring(start, end)));
  }
}
