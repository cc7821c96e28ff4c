package org.sutro.search;

import java.util.List;

/**
 * A question as it is said back to its asker.
 *
 * @param words what was understood, in its order: the words typed, where they were taken as they
 *     stand, and for each other the word it was taken for
 * @param literal true when all were taken as they stand
 */
record Said(List<String> words, boolean literal) {

  Said {
    words = List.copyOf(words);
  }

  /** The words for the asker to check; empty when they are just the words typed. */
  String back() {
    return literal ? "" : String.join(" · ", words.stream().distinct().toList());
  }
}
