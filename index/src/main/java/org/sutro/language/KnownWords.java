package org.sutro.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sutro.packed.PackedTable;
import org.sutro.packed.Packer;

/** Words that a stemmer leaves whole: those of {@code whole-words.txt} and a lexicon's lemmas. */
final class KnownWords {

  /** By word: whether it is a lemma, folded; all stand here as spelt or folded. */
  private final PackedTable words;

  KnownWords(PackedTable words) {
    this.words = words;
  }

  /**
   * Leaves out what is a form of a verb or of another lemma.
   *
   * @param lemmas in exact spelling
   */
  static KnownWords of(Set<String> lemmas, VerbTable verbs) {
    Set<String> whole = wholeWords();
    Set<String> all = new HashSet<>();
    whole.forEach(word -> all.add(Spelling.fold(word)));
    lemmas.forEach(word -> all.add(Spelling.fold(word)));
    Map<String, Boolean> known = new HashMap<>();
    whole.forEach(word -> add(known, word));
    for (String lemma : lemmas) {
      if (!verbs.hasSpelt(lemma) && !BengaliEndings.isFormOf(all, Spelling.fold(lemma))) {
        add(known, lemma);
      }
    }
    Map<String, char[]> rows = new HashMap<>(known.size() * 2);
    known.forEach((word, isLemma) -> rows.put(word, new Packer().flag(isLemma).cells()));
    return new KnownWords(PackedTable.of(rows));
  }

  private static void add(Map<String, Boolean> known, String exact) {
    known.putIfAbsent(exact, false);
    known.put(Spelling.fold(exact), true);
  }

  private static Set<String> wholeWords() {
    Set<String> words = new HashSet<>();
    for (String[] line : WordList.lines("whole-words.txt")) {
      for (String word : line) {
        words.add(Spelling.exact(word));
      }
    }
    return words;
  }

  /** True for a known word as it is spelt, or as it is folded. */
  boolean isSpelt(String exact) {
    return words.contains(exact);
  }

  /** True for the folded form of a known word. */
  boolean isLemma(String folded) {
    int slot = words.find(folded);
    return slot >= 0 && words.value(slot).flag();
  }

  PackedTable packed() {
    return words;
  }
}
