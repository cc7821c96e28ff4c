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

  private final BitSet beginnings = new BitSet(1 << (2 * BITS));

  private FirstLetters() {}

  static FirstLetters of(Collection<String> words) {
    FirstLetters first = new FirstLetters();
    words.forEach(w ->
        first.beginnings.set(
            w.length() == 1 ? hash(w.charAt(0), '\0') : hash(w.charAt(0), w.charAt(1))));
    return first;
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
