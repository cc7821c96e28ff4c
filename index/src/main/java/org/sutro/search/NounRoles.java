package org.sutro.search;

import java.util.List;
import java.util.Set;
import org.sutro.language.Word;

/** Reads the part a Bengali noun plays from its ending and from the word behind it. */
final class NounRoles {

  private static final Set<String> SOURCE_WORDS = Set.of("থেকে", "হতে", "theke", "hote", "from");
  private static final Set<String> NEAR_WORDS = Set.of("কাছ", "পক্ষ", "তরফ", "kach");
  private static final Set<String> GOAL_WORDS = Set.of("কাছে", "প্রতি", "দিকে", "kache", "to");

  private NounRoles() {}

  /** The role of the word at {@code last}, the last of its phrase. */
  static Concept.Role of(String text, List<Word> words, int last) {
    String next = last + 1 < words.size() ? words.get(last + 1).exact() : "";
    String afterNext = last + 2 < words.size() ? words.get(last + 2).exact() : "";
    boolean fromNear = NEAR_WORDS.contains(next) && SOURCE_WORDS.contains(afterNext);
    if (fromNear || SOURCE_WORDS.contains(next)) {
      return Concept.Role.SOURCE;
    }
    if (GOAL_WORDS.contains(next)) {
      return Concept.Role.OBJECT;
    }
    return byEnding(words.get(last));
  }

  private static Concept.Role byEnding(Word word) {
    String exact = word.exact();
    if (exact.length() <= word.stem().length()) {
      return Concept.Role.BARE;
    }
    if (exact.endsWith("কে") || exact.endsWith("রে")) {
      return Concept.Role.OBJECT;
    }
    if (exact.endsWith("র")) {
      return Concept.Role.GENITIVE;
    }
    if (exact.endsWith("তে") || exact.endsWith("য়") || exact.endsWith("ে")) {
      return Concept.Role.PLACE;
    }
    return Concept.Role.BARE;
  }
}
