package org.sutro.language;

import java.util.Set;
import org.sutro.article.Language;
import org.sutro.article.Span;

/**
 * Guesses the language of a text by its letters and, where languages share them, by the commonest
 * words.
 */
public final class LanguageGuess {

  private static final Set<String> HINDI =
      Set.of(
          "है", "हैं", "के", "की", "का", "में", "और", "से", "को", "ने", "पर", "था", "थे", "नहीं",
          "यह", "कि", "किया", "कौन", "क्या", "कब");

  /** Marathi and Nepali. */
  private static final Set<String> NOT_HINDI =
      Set.of(
          "आहे", "आहेत", "आणि", "नाही", "होते", "केली", "केला", "त्यांनी", "छ", "छन्", "र", "भएको",
          "गरेको", "लागि", "थियो", "यो", "उनले");

  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "is", "for", "on", "that", "with", "was", "by", "did",
          "does", "who", "what", "when", "where", "how", "which", "many", "has", "have", "are",
          "from", "at", "as", "said", "its");

  private static final Set<String> ROMANISED_BENGALI =
      Set.of(
          "ke",
          "ki",
          "koto",
          "kotojon",
          "kobe",
          "kothay",
          "kothai",
          "kon",
          "keno",
          "kar",
          "kader",
          "theke",
          "sathe",
          "songe",
          "jonno",
          "koyti",
          "korse",
          "korche",
          "koreche",
          "korechen",
          "hoyeche",
          "hoise",
          "niye",
          "diye",
          "er",
          "o",
          "ebong",
          "kivabe",
          "kibhabe",
          "kokhon",
          "na",
          "hobe",
          "chilo",
          "ache",
          "bolse",
          "boleche",
          "bolechen",
          "dise",
          "diyeche",
          "gese",
          "geche",
          "kora",
          "hoy",
          "jonyo",
          "shathe");

  /** Assamese writes r with a letter of its own; in Bengali text it is a slip. */
  private static final double ASSAMESE_SHARE = 0.01;

  /** In longer texts English shows itself. */
  private static final int SHORT_TEXT = 12;

  private LanguageGuess() {}

  /**
   * The language most of a text is written in; Bengali typed in Latin letters is Bengali.
   *
   * @return {@link Language#OTHER} when there are no letters, or of none of the three languages
   */
  public static Language of(String text) {
    int bengali = 0;
    int assamese = 0;
    int devanagari = 0;
    int latin = 0;
    int other = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Letters.isLetter(c)) {
        continue;
      }
      switch (Script.ofLetter(c)) {
        case BENGALI -> bengali++;
        case DEVANAGARI -> devanagari++;
        case LATIN -> latin++;
        case NUMBER, OTHER -> other++;
      }
      assamese += c == 'ৰ' || c == 'ৱ' ? 1 : 0;
    }
    int most = Math.max(Math.max(bengali, devanagari), Math.max(latin, other));
    if (most == other) {
      return Language.OTHER;
    }
    if (most == bengali) {
      return assamese > bengali * ASSAMESE_SHARE ? Language.OTHER : Language.BENGALI;
    }
    if (most == devanagari) {
      return count(text, NOT_HINDI) > count(text, HINDI) ? Language.OTHER : Language.HINDI;
    }
    return latin(text);
  }

  private static Language latin(String text) {
    int english = count(text, ENGLISH);
    int bengali = count(text, ROMANISED_BENGALI);
    if (bengali > english) {
      return Language.BENGALI;
    }
    boolean brief = Token.of(text, new Span(0, text.length())).size() <= SHORT_TEXT;
    return english > 0 || brief ? Language.ENGLISH : Language.OTHER;
  }

  private static int count(String text, Set<String> words) {
    int count = 0;
    for (Token token : Token.of(text, new Span(0, text.length()))) {
      count += token.isWord() && words.contains(token.text()) ? 1 : 0;
    }
    return count;
  }
}
