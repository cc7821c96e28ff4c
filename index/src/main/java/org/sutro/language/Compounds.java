package org.sutro.language;

import java.util.List;
import java.util.function.Predicate;

/**
 * Words grown together from a name and what it has to do with something: মস্কোপন্থী is মস্কো and
 * পন্থী. Newspapers write them together and apart.
 */
final class Compounds {

  /** What stands second in such a word. A case ending may follow. */
  private static final List<String> SECOND =
      List.of(
          "গামী",
          "অভিমুখী",
          "পন্থী",
          "পন্থি",
          "বিরোধী",
          "ভিত্তিক",
          "কেন্দ্রিক",
          "নির্মিত",
          "উৎপাদিত",
          "নিয়ন্ত্রিত",
          "শাসিত",
          "অধিকৃত",
          "সমর্থিত",
          "প্রশিক্ষিত",
          "নেতৃত্বাধীন",
          "ঘনিষ্ঠ",
          "ঘেঁষা",
          "সংলগ্ন");

  private static final int SHORTEST_FIRST = 3;
  private static final int SHORTEST_SECOND = 4;

  private Compounds() {}

  /**
   * Where the second part begins; 0 for a word that is none of these.
   *
   * @param exact a Bengali word in exact spelling
   * @param known whether a word, in exact spelling, is one that may stand first
   */
  static int cut(String exact, Predicate<String> known) {
    if (exact.length() < SHORTEST_FIRST + SHORTEST_SECOND) {
      return 0;
    }
    for (String second : SECOND) {
      int at = exact.lastIndexOf(second);
      if (at >= SHORTEST_FIRST && known.test(exact.substring(0, at))) {
        return at;
      }
    }
    return 0;
  }
}
