package org.sutro.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that are numbers, multiply numbers or stand behind them, in Bengali, Hindi and English. All
 * in exact spelling.
 */
final class NumberWords {

  /**
   * A word like হাজার behind a number.
   *
   * @param factor what the number is multiplied by
   * @param more true for শতাধিক, "more than a hundred"
   * @param genitive true for হাজারের, which may go on with "more than"
   */
  record Multiplier(double factor, boolean more, boolean genitive) {}

  private static final Map<String, Double> VALUES = values();
  private static final Map<String, Double> FACTORS = factors();
  private static final FirstLetters OF_VALUES = FirstLetters.of(VALUES.keySet());
  private static final FirstLetters OF_FACTORS = FirstLetters.of(FACTORS.keySet());
  private static final Map<String, Double> ADDED =
      Map.of("সাড়ে", 0.5, "সোয়া", 0.25, "পৌনে", -0.25, "साढ़े", 0.5, "सवा", 0.25, "पौने", -0.25);

  private static final List<String> FACTOR_ENDINGS =
      List.of(
          "", "ের", "ে", "র", "টি", "টির", "জন", "জনের", "খানা", "েরও", "রও", "ও", "ই", "টিরও",
          "জনেরও");

  private static final List<String> CLASSIFIERS =
      List.of(
          "টি", "টা", "টো", "টির", "টিতে", "টিকে", "টিরও", "টিই", "টিও", "টার", "টাও", "জন", "জনের",
          "জনকে", "জনই", "জনও", "জনেরও", "খানা", "খানি", "খান", "টে");

  private static final Set<String> COUNTERS =
      Set.of(
          "জন",
          "জনের",
          "জনকে",
          "টি",
          "টা",
          "দিন",
          "দিনের",
          "মাস",
          "বছর",
          "সপ্তাহ",
          "ঘণ্টা",
          "ঘন্টা",
          "মিনিট",
          "টন",
          "কিলোমিটার",
          "মিটার",
          "ডলার",
          "টাকা",
          "শতাংশ",
          "বার",
          "দফা",
          "দেশ",
          "সদস্য",
          "সেনা",
          "সৈন্য",
          "troops",
          "soldiers",
          "people",
          "percent");

  private NumberWords() {}

  /**
   * Value of a number word, with or without a classifier grown on to it (দুটি, পাঁচজন); null for
   * any other word.
   */
  static @Nullable Double value(String word) {
    if (!OF_VALUES.mayBegin(word)) {
      return null;
    }
    Double value = VALUES.get(word);
    if (value != null || Script.of(word) != Script.BENGALI) {
      return value;
    }
    for (String classifier : CLASSIFIERS) {
      if (word.endsWith(classifier)) {
        value = VALUES.get(word.substring(0, word.length() - classifier.length()));
        if (value != null) {
          return value;
        }
      }
    }
    return hundreds(word);
  }

  /** পাঁচশ, দুইশত, তিনশো in one word. */
  private static @Nullable Double hundreds(String word) {
    for (String hundred : List.of("শ", "শো", "শত")) {
      if (word.endsWith(hundred)) {
        Double value = VALUES.get(word.substring(0, word.length() - hundred.length()));
        if (value != null && value > 0 && value < 100) {
          return value * 100;
        }
      }
    }
    return null;
  }

  /** What a word multiplies the number before it by; null when it does not. */
  static @Nullable Multiplier multiplier(String word) {
    if (!OF_FACTORS.mayBegin(word)) {
      return null;
    }
    if (word.endsWith("াধিক")) {
      Double factor = FACTORS.get(word.substring(0, word.length() - "াধিক".length()));
      return factor == null ? null : new Multiplier(factor, true, false);
    }
    for (String ending : FACTOR_ENDINGS) {
      if (word.endsWith(ending)) {
        Double factor = FACTORS.get(word.substring(0, word.length() - ending.length()));
        if (factor != null) {
          return new Multiplier(factor, false, isGenitive(ending));
        }
      }
    }
    return null;
  }

  /** What সাড়ে, সোয়া and পৌনে add to the number behind them; null for any other word. */
  static @Nullable Double added(String word) {
    return ADDED.get(word);
  }

  /** True for endings and counters in the genitive: টির, জনের, র, এর. */
  static boolean isGenitive(String word) {
    return word.endsWith("র") || word.endsWith("রও");
  }

  /** True for a classifier that leans on digits: টি in ১১টি. */
  static boolean isClassifier(String word) {
    return CLASSIFIERS.contains(word);
  }

  /** True for words that only something counted has behind its number. */
  static boolean isCounter(String word) {
    return COUNTERS.contains(word) || multiplier(word) != null;
  }

  private static Map<String, Double> factors() {
    Map<String, Double> all = new HashMap<>();
    put(all, 1e2, "শ", "শো", "শত", "सौ", "hundred");
    put(all, 1e3, "হাজার", "সহস্র", "हज़ार", "हजार", "thousand");
    put(all, 1e5, "লাখ", "লক্ষ", "लाख", "lakh", "lac");
    put(all, 1e6, "মিলিয়ন", "নিযুত", "मिलियन", "million");
    put(all, 1e7, "কোটি", "करोड़", "crore");
    put(all, 1e9, "বিলিয়ন", "बिलियन", "अरब", "billion");
    put(all, 1e12, "ট্রিলিয়ন", "ट्रिलियन", "trillion");
    put(all, 12, "ডজন", "दर्जन", "dozen");
    return Map.copyOf(all);
  }

  private static void put(Map<String, Double> all, double value, String... words) {
    for (String word : words) {
      all.put(Spelling.exact(word), value);
    }
  }

  private static Map<String, Double> values() {
    Map<String, Double> all = new HashMap<>();
    for (String[] line : WordList.lines("numbers.txt")) {
      for (int i = 1; i < line.length; i++) {
        all.put(Spelling.exact(line[i]), Double.valueOf(line[0]));
      }
    }
    return Map.copyOf(all);
  }
}
