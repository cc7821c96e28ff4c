package org.sutro.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sutro.language.Script;
import org.sutro.language.Spelling;
import org.sutro.language.Word;

/** Reads the part a Bengali noun plays from its ending and from the word behind it. */
final class NounRoles {

  private static final Set<String> SOURCE_WORDS = Set.of("থেকে", "হতে", "theke", "hote", "from");
  private static final Set<String> NEAR_WORDS = Set.of("কাছ", "পক্ষ", "তরফ", "kach");
  private static final Set<String> GOAL_WORDS = Set.of("কাছে", "প্রতি", "দিকে", "kache", "to");

  /** Endings that stand apart: behind Latin letters, of Bengali typed in them, and of Hindi. */
  private static final Map<String, Concept.Role> ENDINGS =
      Map.ofEntries(
          Map.entry("কে", Concept.Role.OBJECT),
          Map.entry("এর", Concept.Role.GENITIVE),
          Map.entry("র", Concept.Role.GENITIVE),
          Map.entry("তে", Concept.Role.PLACE),
          Map.entry("এ", Concept.Role.PLACE),
          Map.entry("ke", Concept.Role.OBJECT),
          Map.entry("k", Concept.Role.OBJECT),
          Map.entry("re", Concept.Role.OBJECT),
          Map.entry("er", Concept.Role.GENITIVE),
          Map.entry("r", Concept.Role.GENITIVE),
          Map.entry("te", Concept.Role.PLACE),
          Map.entry("e", Concept.Role.PLACE),
          Map.entry("ने", Concept.Role.BARE),
          Map.entry("को", Concept.Role.OBJECT),
          Map.entry("का", Concept.Role.GENITIVE),
          Map.entry("के", Concept.Role.GENITIVE),
          Map.entry("की", Concept.Role.GENITIVE),
          Map.entry("में", Concept.Role.PLACE),
          Map.entry("पर", Concept.Role.PLACE));

  private NounRoles() {}

  /** True for an ending typed as a word of its own. */
  static boolean isEnding(List<Word> words, int at) {
    return at > 0
        && at < words.size()
        && words.get(at - 1).script() != Script.BENGALI
        && ENDINGS.containsKey(words.get(at).exact());
  }

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
    return isEnding(words, last + 1)
        ? ENDINGS.getOrDefault(next, Concept.Role.BARE)
        : byEnding(words.get(last));
  }

  private static Concept.Role byEnding(Word word) {
    String exact = plain(word);
    if (exact.length() <= word.stem().length()) {
      return Concept.Role.BARE;
    }
    if (hasEnding(word, exact, "কে") || hasEnding(word, exact, "রে")) {
      return Concept.Role.OBJECT;
    }
    if (exact.endsWith("র")) {
      return Concept.Role.GENITIVE;
    }
    if (exact.endsWith("তে") || exact.endsWith("য়") || exact.endsWith("ে")) {
      return Concept.Role.PLACE;
    }
    return Concept.Role.BARE;
  }

  /** The ক of বৈঠকে and the র of সফরে are the word's own. */
  private static boolean hasEnding(Word word, String exact, String ending) {
    String first = ending.substring(0, 1);
    return exact.endsWith(ending)
        && (!word.stem().endsWith(first) || exact.endsWith(first + ending));
  }

  /** As its stem is spelt, and without the ও and ই of "too" and "just": ইরানকেও, রাশিয়ারই. */
  private static String plain(Word word) {
    String fold = Spelling.fold(word.exact());
    boolean stressed = fold.endsWith("ও") || fold.endsWith("ই");
    return stressed && fold.length() - 1 > word.stem().length()
        ? fold.substring(0, fold.length() - 1)
        : fold;
  }
}
