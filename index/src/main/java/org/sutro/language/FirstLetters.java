package org.sutro.language;

import java.util.BitSet;
import java.util.Collection;

/**
 * How the words of a list begin. Most words of a text are no words of the list, and their first two
 * letters tell so at once.
 */
final class FirstLetters {

  /**
   * Bengali and Devanagari lie in a few blocks of 128 letters each, so seven bits a letter collide
   * little.
   */
  private static final int BITS = 7;

  private static final char LAST_OF_BENGALI = '\u09FF';

  private final BitSet beginnings = new BitSet(1 << (2 * BITS));

  /** Letters that, once folded, may begin a word of the list. */
  private final BitSet unfolded = new BitSet(LAST_OF_BENGALI + 1);

  private FirstLetters() {}

  static FirstLetters of(Collection<String> words) {
    FirstLetters first = new FirstLetters();
    words.forEach(w ->
        first.beginnings.set(
            w.length() == 1 ? hash(w.charAt(0), '\0') : hash(w.charAt(0), w.charAt(1))));
    BitSet letters = new BitSet(LAST_OF_BENGALI + 1);
    words.forEach(w -> letters.set(w.charAt(0)));
    for (char c = 0; c <= LAST_OF_BENGALI; c++) {
      // a long A changes the letter before it: অ্যা is folded to এ
      boolean may = letters.get(firstOf(c + "")) || letters.get(firstOf(c + "্যা"));
      first.unfolded.set(c, may);
    }
    return first;
  }

  private static char firstOf(String exact) {
    String folded = Spelling.fold(exact);
    return folded.isEmpty() ? 0 : folded.charAt(0);
  }

  /** False when no word of the list is, or begins, {@code exact} once that is folded. */
  boolean mayBeginFolded(String exact) {
    return !exact.isEmpty() && unfolded.get(exact.charAt(0));
  }

  /** False when no word of the list is, or begins, {@code word}. */
  boolean mayBegin(String word) {
    if (word.isEmpty()) {
      return false;
    }
    char first = word.charAt(0);
    return beginnings.get(hash(first, '\0'))
        || (word.length() > 1 && beginnings.get(hash(first, word.charAt(1))));
  }

  private static int hash(char first, char second) {
    int mask = (1 << BITS) - 1;
    return (first & mask) << BITS | (second & mask);
  }
}
