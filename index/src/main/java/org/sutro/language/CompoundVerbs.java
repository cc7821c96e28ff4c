package org.sutro.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sutro.article.Span;

/**
 * Two verbs that are one: in ভেঙে গেছে and জানা গেছে nobody goes anywhere, in করে ফেলেছে nothing is
 * thrown. Behind the participle of another verb these only say how it came to an end, behind a
 * verbal noun যাওয়া says that it can be or was done. Where the participle is of a way to move
 * (ফিরে গেছেন), or says with or through what (ট্রেনে করে, পোল্যান্ড দিয়ে), a journey is one still.
 */
final class CompoundVerbs {

  /** Before the stem of a verb that completes another, which makes it the stem of no other word. */
  private static final char COMPLETING = '+';

  private static final String GO = stem("যাওয়া");
  private static final Set<String> TRAVEL = Set.of(GO, stem("আসা"));

  /** The verbs that complete others. */
  private static final Set<String> VECTORS =
      stems(
          "যাওয়া", "আসা", "দেওয়া", "নেওয়া", "ফেলা", "ওঠা", "পড়া", "রাখা", "চলা", "বসা", "তোলা");

  /** Verbs by which somebody moves: their participle says how he travels, and that he does. */
  private static final Set<String> MOTION =
      stems(
          "আসা", "চলা", "ফেরা", "ফেরানো", "পালানো", "ওড়া", "হাঁটা", "ছোটা", "দৌড়ানো", "এগোনো",
          "এগানো", "আগানো", "পিছানো", "পেছানো", "পেরোনো", "পেরানো", "বেরোনো", "বেরানো", "ছাড়া",
          "ছাড়ানো", "ঘোরা", "সরা", "পৌঁছানো", "ওঠা", "নামা", "ঢোকা", "ভাসা", "বওয়া", "টানা",
          "চড়া", "গড়ানো", "ডিঙানো", "টপকানো");

  /** Participles that say with, through or since what. */
  private static final Set<String> POSTPOSITIONS =
      exact("থেকে", "নিয়ে", "দিয়ে", "ধরে", "পরে", "বলে");

  private static final String BY_MEANS_OF = "করে";

  private CompoundVerbs() {}

  private static String stem(String verbalNoun) {
    return Spelling.fold(Spelling.exact(verbalNoun));
  }

  private static Set<String> stems(String... verbalNouns) {
    return Stream.of(verbalNouns).map(CompoundVerbs::stem).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> exact(String... words) {
    return Stream.of(words).map(Spelling::exact).collect(Collectors.toUnmodifiableSet());
  }

  /** True for the stem of a verb that completes the one before it. */
  static boolean completes(String stem) {
    return stem.charAt(0) == COMPLETING;
  }

  /** Gives each verb that completes the one before it a stem that says so. */
  static void mark(List<Word> words, String text, BengaliStemmer stemmer) {
    for (int i = 1; i < words.size(); i++) {
      Word word = words.get(i);
      if (VECTORS.contains(word.stem())
          && isCompleted(words, i - 1, word.stem(), stemmer)
          && isNext(words.get(i - 1).span(), word.span(), text)) {
        String stem = COMPLETING + word.stem();
        words.set(i, new Word(word.span(), word.exact(), stem, word.script()));
      }
    }
  }

  private static boolean isNext(Span word, Span next, String text) {
    return text.substring(word.end(), next.start()).isBlank();
  }

  private static boolean isCompleted(List<Word> words, int at, String by, BengaliStemmer stemmer) {
    Word verb = words.get(at);
    if (verb.script() != Script.BENGALI || !stemmer.isVerb(verb.exact())) {
      return false;
    }
    if (Spelling.fold(verb.exact()).equals(verb.stem())) {
      return by.equals(GO); // the verbal noun
    }
    boolean means =
        POSTPOSITIONS.contains(verb.exact())
            || (verb.exact().equals(BY_MEANS_OF) && at > 0 && isInflected(words.get(at - 1)));
    boolean travels = TRAVEL.contains(by) && MOTION.contains(verb.stem());
    return isParticiple(verb.exact()) && !travels && !means;
  }

  /** ভেঙে, ভাইঙা, ভাঙিয়া; not ভাঙতে, which is what somebody goes for. */
  private static boolean isParticiple(String exact) {
    return (exact.endsWith("ে") && !exact.endsWith("তে")) || exact.endsWith("া");
  }

  private static boolean isInflected(Word noun) {
    return !Spelling.fold(noun.exact()).equals(noun.stem());
  }
}
