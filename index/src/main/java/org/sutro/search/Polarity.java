package org.sutro.search;

import java.util.regex.Pattern;

/**
 * Denial and possibility in Bengali, Hindi and English sentences, by their particles and verb
 * endings.
 */
final class Polarity {

  private static final Pattern DENIAL =
      Pattern.compile(
          "(?U)(?<![\\p{L}\\p{M}])(না|নি|নয়|নয়|নেই|নাই|ছাড়া|नहीं|नही|न|not|no|never|didn't|doesn't|isn't)(?![\\p{L}\\p{M}])"
              + "|[\\p{L}\\p{M}](েনি|য়নি|য়নি|ায়নি|ায়নি|নি)(?![\\p{L}\\p{M}])");

  private static final Pattern MAYBE =
      Pattern.compile(
          "(?U)(?<![\\p{L}\\p{M}])(পারে|পারেন|পারবে|সম্ভাবনা|সম্ভবত|হয়তো|হয়তো|সম্ভাব্য|सकता|सकती|सकते|शायद|संभव|may|might|could|possibly)(?![\\p{L}\\p{M}])");

  private Polarity() {}

  /** True when exactly one of the two denies something. */
  static boolean denialDiffers(String question, String sentence) {
    return DENIAL.matcher(question).find() != DENIAL.matcher(sentence).find();
  }

  /** True when the sentence speaks of what may be, and the question does not. */
  static boolean onlyMaybe(String question, String sentence) {
    return MAYBE.matcher(sentence).find() && !MAYBE.matcher(question).find();
  }
}
