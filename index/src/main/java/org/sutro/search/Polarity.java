package org.sutro.search;

import java.util.regex.Pattern;

/** Possibility in Bengali, Hindi and English sentences, by its particles and verbs. */
final class Polarity {

  private static final Pattern MAYBE =
      Pattern.compile(
          "(?U)(?<![\\p{L}\\p{M}])(পারে|পারেন|পারবে|সম্ভাবনা|সম্ভবত|হয়তো|হয়তো|সম্ভাব্য|सकता|सकती|सकते|शायद|संभव|may|might|could|possibly)(?![\\p{L}\\p{M}])");

  private Polarity() {}

  /** True when the sentence speaks of what may be, and the question does not. */
  static boolean onlyMaybe(String question, String sentence) {
    return MAYBE.matcher(sentence).find() && !MAYBE.matcher(question).find();
  }
}
