package org.sutro.language;

import java.util.Set;

/**
 * Minimal stemmer for English: possessive, plural, -ing and -ed. Leaves names and romanised Bengali
 * mostly alone, because both are written in the same letters.
 */
final class EnglishStemmer {

  private static final int MAX_LENGTH = 48;

  /** End in -ing without being forms of a verb. */
  private static final Set<String> WHOLE =
      Set.of(
          "beijing",
          "chongqing",
          "nanjing",
          "jinping",
          "xinping",
          "deng",
          "during",
          "morning",
          "evening",
          "spring",
          "string",
          "nothing",
          "something",
          "anything",
          "everything",
          "boeing",
          "viking",
          "wedding",
          "building",
          "news");

  private EnglishStemmer() {}

  /** Stem of a word in exact spelling; the stem of a stem is the stem. */
  static String stem(String exact) {
    if (exact.length() > MAX_LENGTH) {
      return exact;
    }
    String word = exact.endsWith("'s") ? exact.substring(0, exact.length() - 2) : exact;
    String shorter = strip(word);
    while (!shorter.equals(word)) {
      word = shorter;
      shorter = strip(word);
    }
    return word;
  }

  private static String strip(String word) {
    int n = word.length();
    // all that is ever taken off ends in one of these
    if (n < 4 || "sdge".indexOf(word.charAt(n - 1)) < 0 || WHOLE.contains(word)) {
      return word;
    }
    if (word.endsWith("ies") && n > 4) {
      return word.substring(0, n - 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")) {
      return word.substring(0, n - 2);
    }
    if (word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is")) {
      return word.substring(0, n - 1);
    }
    if (word.endsWith("ied") && n > 4) {
      return word.substring(0, n - 3) + "y";
    }
    if (word.endsWith("ing") && hasVowel(word, n - 3) && n > 5) {
      return base(word.substring(0, n - 3));
    }
    if (word.endsWith("ed") && !word.endsWith("eed") && hasVowel(word, n - 2) && n > 4) {
      return base(word.substring(0, n - 2));
    }
    // send, sending; deploye(d) and deploy: a last e is never part of the stem
    return word.endsWith("e") && n > 4 && hasVowel(word, n - 1) ? word.substring(0, n - 1) : word;
  }

  /** The stem before -ing or -ed: stopp is stop. */
  private static String base(String rest) {
    int n = rest.length();
    boolean twice =
        n > 3 && rest.charAt(n - 1) == rest.charAt(n - 2) && "lsz".indexOf(rest.charAt(n - 1)) < 0;
    return twice ? rest.substring(0, n - 1) : rest;
  }

  private static boolean hasVowel(String word, int end) {
    for (int i = 0; i < end; i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
