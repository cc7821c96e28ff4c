package org.sutro.language;

import java.util.Set;
import java.util.function.Predicate;

/**
 * The endings of Bengali nouns, and what decides whether letters at the end of a word are one.
 * Words are folded.
 *
 * <p>Each rule answers with the length of the rest, or {@link #NONE}. A cut that leaves a known
 * word is always taken; any other must leave {@link #MIN_LETTERS} letters that are no vowel signs,
 * and no hasant at the end.
 */
final class BengaliEndings {

  static final int NONE = -1;
  private static final int MIN_LETTERS = 2;

  /** Shortest word that is looked for at the end of a compound. */
  private static final int MIN_TAIL = 5;

  /** Endings that few base forms happen to have; র and য় are not among them. */
  private static final String[] PLAIN_ENDINGS = {
    "রা", "দের", "গুলো", "গুলি", "ের", "কে", "ে", "তে", "ও", "ই"
  };

  /** Adverbs of time and place that take -কার: এখনকার. */
  private static final Set<String> TAKE_KAR =
      Set.of(
          "এখন", "তখন", "কখন", "আজ", "কাল", "সেখান", "এখান", "ওখান", "যেখান", "কোথা", "এবার",
          "সেদিন", "এতদিন", "ভিতর");

  /** Ends of nouns in দ. */
  private static final String[] KEEP_D = {"বাদ", "বিদ", "ভেদ", "চ্ছেদ", "পদ"};

  /** Letters before a last র that belong to it more often than to a case. */
  private static final String[] KEEP_R = {"পুর", "দার", "বার"};

  private final String word;
  private final int length;
  private final Predicate<String> known;

  private BengaliEndings(String word, Predicate<String> known) {
    this.word = word;
    this.length = word.length();
    this.known = known;
  }

  /** Length of the word without its last ending; {@link #NONE} when it has none. */
  static int strip(String word, Predicate<String> known) {
    if (word.length() < 3) {
      return NONE;
    }
    BengaliEndings endings = new BengaliEndings(word, known);
    return switch (word.charAt(word.length() - 1)) {
      case 'ই', 'ও' -> endings.emphatic();
      case 'র' -> endings.genitive();
      case 'ে' -> endings.locativeOrObject();
      case 'য়' -> endings.locativeAfterVowel();
      case 'া' -> endings.pluralOrDeterminerInA();
      case 'ি' -> endings.first("টি", "গুলি", "খানি");
      case 'ো' -> endings.pluralOrParticleInO();
      case 'ু' -> endings.first("টুকু");
      case 'ন' -> endings.longRest("গন");
      case 'দ' -> endings.first("বৃন্দ");
      case 'গ' -> endings.first("দিগ");
      case 'হ' -> endings.first("সমুহ", "সহ");
      default -> NONE;
    };
  }

  /**
   * True when {@code lemma} is another lemma with an ending: lexicons hold forms like মতে and
   * পশ্চিমারা too.
   */
  static boolean isFormOf(Set<String> lemmas, String lemma) {
    for (String ending : PLAIN_ENDINGS) {
      int rest = lemma.length() - ending.length();
      if (lemma.endsWith(ending)
          && letters(lemma, rest) >= MIN_LETTERS
          && lemmas.contains(lemma.substring(0, rest))) {
        return true;
      }
    }
    return false;
  }

  /** Number of consonants and full vowels among the first characters. */
  static int letters(String word, int end) {
    int count = 0;
    for (int i = 0; i < end; i++) {
      char c = word.charAt(i);
      if (Letters.isConsonant(c) || Letters.isFullVowel(c)) {
        count++;
      }
    }
    return count;
  }

  private int emphatic() {
    int rest = length - 1;
    if (word.charAt(rest) == 'ই' && word.charAt(rest - 1) == 'ু') {
      return NONE; // দুই, হুই
    }
    return rest >= 2 ? allowed(rest) : NONE;
  }

  private int genitive() {
    if (word.endsWith("য়ের")) {
      return genitiveAfterGlide();
    }
    if (word.endsWith("দের")) {
      return pluralGenitive();
    }
    if (word.endsWith("ের") && isClosed(length - 2)) {
      return !isKnown(length - 2) && isKnown(length - 1)
          ? length - 1
          : allowed(length - 2); // ছেলে + র
    }
    if (word.endsWith("কার") && TAKE_KAR.contains(word.substring(0, length - 3))) {
      return length - 3;
    }
    int rest = length - 1;
    if (isKnown(rest)) {
      return rest;
    }
    boolean taken =
        (isOpen(rest) && (!keepsR() || endsInKnown(rest, MIN_TAIL - 1)))
            || word.endsWith("াহর"); // আল্লাহ + র
    return taken ? allowed(rest) : NONE;
  }

  /** নেতাদের is নেতা + দের, সংসদের is সংসদ + ের. */
  private int pluralGenitive() {
    int withD = length - 2;
    int rest = length - 3;
    if (isKnown(withD)) {
      return withD;
    }
    if (isKnown(rest)) {
      return rest;
    }
    if (endsInD(withD) || allowed(rest) == NONE) {
      return isClosed(withD) ? allowed(withD) : NONE;
    }
    return rest;
  }

  /**
   * The glide belongs to the ending after ং and full vowels (জুলাই + য়ের), else to the word
   * (মন্ত্রণালয় + ের).
   */
  private int genitiveAfterGlide() {
    int glide = length - 3;
    if (isKnown(length - 2)) {
      return length - 2;
    }
    if (isKnown(length - 1)) {
      return length - 1;
    }
    if (isKnown(glide)) {
      return glide;
    }
    return switch (before(glide)) {
      case 'ও' -> isGlideWithEnding(glide) ? glide : length - 1; // টোকিও + য়ের, হাইওয়ে + র
      case 'ে' -> length - 1; // মেয়ে + র
      case 'া' ->
          letters(word, glide) == 1 ? glide : allowed(length - 2); // মা + য়ের, but উপায় + ের
      default -> isGlideWithEnding(glide) ? glide : allowed(length - 2);
    };
  }

  private boolean isGlideWithEnding(int glide) {
    char before = before(glide);
    if (before == 'ও') {
      return Letters.isVowelSign(before(glide - 1)); // টোকিও, but not হাইওয়ে
    }
    return before == Letters.ANUSVARA || Letters.isFullVowel(before);
  }

  /** Letters before -াত of nouns like অজুহাত, রক্তপাত, আঘাত; এলাকাতে and সিরিয়াতে have others. */
  private boolean isOftenBeforeAt(int rest) {
    char c = before(rest - 1);
    return "হপঘরজষ".indexOf(c) >= 0 || (c == Letters.YYA && before(rest - 2) != 'ি');
  }

  private int locativeOrObject() {
    if (word.endsWith("কে")) {
      return object();
    }
    if (word.endsWith("তে")) {
      return locativeInTe();
    }
    if (word.endsWith("য়ে")) {
      return locativeAfterGlide();
    }
    return isClosed(length - 1) ? allowed(length - 1) : NONE;
  }

  /** পুতিনকে is পুতিন + কে, বৈঠকে is বৈঠক + ে. */
  private int object() {
    int withK = length - 1;
    int rest = length - 2;
    // রাজনীতি + কে and ব্যাংক + কে, but প্রতীক + ে
    boolean longer = before(rest) == 'ক' || (isOpen(rest) && letters(word, rest) > MIN_LETTERS + 1);
    if (isKnown(rest) && (longer || !isKnown(withK))) {
      return rest;
    }
    if (isKnown(withK)) {
      return withK;
    }
    return allowed(rest) != NONE && !endsInKnown(withK, MIN_TAIL) ? rest : allowed(withK);
  }

  /** চুক্তিতে is চুক্তি + তে, সংকেতে is সংকেত + ে, শর্তে is শর্ত + ে. */
  private int locativeInTe() {
    int withT = length - 1;
    int rest = length - 2;
    if (isKnown(withT)) {
      return withT;
    }
    if (!isOpen(rest) && before(rest) != Letters.ANUSVARA) {
      return allowed(withT);
    }
    if (isKnown(rest)) {
      return rest;
    }
    if (endsInKnown(withT, MIN_TAIL)) {
      return withT;
    }
    boolean taken =
        switch (before(rest)) {
          case 'া' -> letters(word, rest) > MIN_LETTERS && !isOftenBeforeAt(rest);
          case 'ে', 'ৈ', 'ৌ', 'ৃ' -> false;
          default -> allowed(rest) != NONE;
        };
    return taken ? rest : allowed(withT);
  }

  private int locativeAfterGlide() {
    int glide = length - 2;
    if (isKnown(length - 1)) {
      return length - 1;
    }
    if (isKnown(glide)) {
      return glide;
    }
    return switch (before(glide)) {
      case 'ও' -> isGlideWithEnding(glide) ? glide : NONE; // টোকিও + য়ে, নরওয়ে
      case 'ে', 'ো' -> NONE; // মেয়ে, চোয়ে
      case 'া' -> letters(word, glide) == 1 ? glide : allowed(length - 1);
      default -> isGlideWithEnding(glide) ? allowed(glide) : allowed(length - 1);
    };
  }

  private int locativeAfterVowel() {
    char before = word.charAt(length - 2);
    return before == 'া' || before == 'ো' ? allowed(length - 1) : NONE;
  }

  private int pluralOrDeterminerInA() {
    if (word.endsWith("য়েরা")) {
      return pluralAfterGlide();
    }
    if (word.endsWith("েরা") && isClosed(length - 3)) {
      return isKnown(length - 2) ? length - 2 : allowed(length - 3); // ছেলে + রা, লোক + েরা
    }
    return first("রা", "টা", "গুলা", "খানা");
  }

  private int pluralAfterGlide() {
    int glide = length - 4;
    if (isKnown(length - 2)) {
      return length - 2;
    }
    boolean vowel = isGlideWithEnding(glide) || (before(glide) == 'া' && letters(word, glide) == 1);
    return vowel ? glide : allowed(length - 2);
  }

  private int pluralOrParticleInO() {
    int rest = length - 2;
    return word.endsWith("তো") && isKnown(rest) ? rest : first("গুলো");
  }

  private int first(String... endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return allowed(length - ending.length());
      }
    }
    return NONE;
  }

  /** For endings that many short words have as their own letters. */
  private int longRest(String ending) {
    int rest = length - ending.length();
    return word.endsWith(ending) && rest > 0 && (isKnown(rest) || letters(word, rest) > MIN_LETTERS)
        ? allowed(rest)
        : NONE;
  }

  private boolean keepsR() {
    for (String tail : KEEP_R) {
      if (word.endsWith(tail)) {
        return true;
      }
    }
    return false;
  }

  private int allowed(int rest) {
    if (rest < 1 || word.charAt(rest - 1) == Letters.HASANT) {
      return NONE;
    }
    return letters(word, rest) >= MIN_LETTERS || isKnown(rest) ? rest : NONE;
  }

  /** The letter before a position; a blank before the first. */
  private char before(int at) {
    return at < 1 ? ' ' : word.charAt(at - 1);
  }

  private boolean isKnown(int rest) {
    return rest > 0 && known.test(word.substring(0, rest));
  }

  /** সন্ত্রাসবাদ, অনুচ্ছেদ, গোলাবারুদ: the দ is not of the ending. */
  private boolean endsInD(int rest) {
    for (String tail : KEEP_D) {
      if (word.startsWith(tail, rest - tail.length())) {
        return true;
      }
    }
    return endsInKnown(rest, MIN_TAIL);
  }

  /** True when the rest is a known word, or a compound that ends in one: গোলাবারুদ. */
  private boolean endsInKnown(int rest, int minTail) {
    if (isKnown(rest)) {
      return true;
    }
    for (int from = 1; from <= rest - minTail; from++) {
      boolean joint =
          word.charAt(from - 1) != Letters.HASANT && Letters.isConsonant(word.charAt(from));
      if (joint && known.test(word.substring(from, rest))) {
        return true;
      }
    }
    return false;
  }

  /** True when the rest ends in a vowel, written as a sign or as a letter. */
  private boolean isOpen(int rest) {
    char c = before(rest);
    return Letters.isVowelSign(c) || Letters.isFullVowel(c);
  }

  /** True when the rest ends in a consonant. */
  private boolean isClosed(int rest) {
    char c = before(rest);
    return Letters.isConsonant(c) || c == Letters.ANUSVARA;
  }
}
