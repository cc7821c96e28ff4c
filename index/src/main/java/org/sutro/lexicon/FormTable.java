package org.sutro.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.sutro.language.Spelling;
import org.sutro.language.Word;
import org.sutro.packed.PackedTable;

/**
 * All forms of all senses by their first stem, longest first, so that উত্তর কোরিয়া is found before
 * কোরিয়া.
 *
 * <p>Forms go through the same analysis as texts. The last word of a form may carry any ending; a
 * word before it only one that leaves the phrase what it is (রাশিয়ার সেনা, not রাশিয়ায় সেনা).
 * Words that only hold a sentence together are taken as they stand: সম্পর্কে (about) is no form of
 * সম্পর্ক (relation).
 */
final class FormTable {

  /** A word of a text, its spelling folded when first asked for, and only once. */
  static final class Seen {
    private final Word word;
    private @Nullable String folded;

    private Seen(Word word) {
      this.word = word;
    }

    static List<Seen> all(List<Word> words) {
      List<Seen> all = new ArrayList<>(words.size());
      for (Word word : words) {
        all.add(new Seen(word));
      }
      return all;
    }

    Word word() {
      return word;
    }

    String fold() {
      String known = folded;
      if (known == null) {
        known = Spelling.fold(word.exact());
        folded = known;
      }
      return known;
    }
  }

  /** র, ড়, ঢ় and শ, ষ, স, which folding does not tell apart. */
  private static final String TELLING = "রড়ঢ়শষস";

  private final PackedTable byFirstStem;
  private final Senses senses;

  /** By slot of the table, each unpacked when first looked up. */
  private final AtomicReferenceArray<@Nullable List<Entry>> unpacked;

  FormTable(PackedTable byFirstStem, Senses senses) {
    this.byFirstStem = byFirstStem;
    this.senses = senses;
    this.unpacked = new AtomicReferenceArray<>(byFirstStem.slots());
  }

  /** The letters of a word by which others differ that sound like it: আশা and আসা, পড়া and পরা. */
  static String telling(String exact) {
    StringBuilder letters = new StringBuilder(2);
    for (int i = 0; i < exact.length(); i++) {
      if (TELLING.indexOf(exact.charAt(i)) >= 0) {
        letters.append(exact.charAt(i));
      }
    }
    return letters.toString();
  }

  /**
   * The entries that begin at a word, longest first. Where one is spelt as the word is, those that
   * only sound like it are left out.
   */
  List<Entry> at(String text, List<Seen> words, int at) {
    Word word = words.get(at).word;
    List<Entry> candidates = byFirstStem(word.stem());
    if (candidates == null) {
      return List.of();
    }
    List<Entry> found = new ArrayList<>();
    for (Entry entry : candidates) {
      if (entry.matches(text, words, at)) {
        found.add(entry);
      }
    }
    if (found.size() > 1) {
      String telling = telling(word.exact());
      if (found.stream().anyMatch(e -> e.isSpelt(telling))) {
        found.removeIf(e -> e.length() == 1 && !e.isSpelt(telling));
      }
    }
    return found;
  }

  /** True for a name that is spelt in just this way. */
  boolean isName(String exact, String stem) {
    List<Entry> candidates = byFirstStem(stem);
    String fold = Spelling.fold(exact);
    return candidates != null
        && candidates.stream()
            .filter(e -> e.length() == 1 && e.literal().isEmpty())
            .anyMatch(e -> e.sense().isName() && e.pieces().getFirst().fold().equals(fold));
  }

  private @Nullable List<Entry> byFirstStem(String stem) {
    int slot = byFirstStem.find(stem);
    if (slot < 0) {
      return null;
    }
    List<Entry> known = unpacked.get(slot);
    if (known == null) {
      known = Entry.unpackAll(stem, byFirstStem.value(slot), senses);
      unpacked.set(slot, known);
    }
    return known;
  }
}
