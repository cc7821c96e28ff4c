package org.sutro.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexableFieldType;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of one article, each once, by numbers: a term stands in many of its sentences, and
 * around more. Not for several threads.
 */
final class TermTable {

  /**
   * No word of a language is longer, in UTF-16 units; Lucene refuses a whole document for one
   * endless run of letters.
   */
  private static final int LONGEST = 200;

  private static final int NONE = -1;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final List<BytesRef> terms = new ArrayList<>();

  /** The last field that each term was put into. */
  private int[] putInto = new int[64];

  private int fields;

  /** Number of terms. */
  int size() {
    return words.size();
  }

  /** The terms, in the order in which they came. */
  Stream<String> words() {
    return words.stream();
  }

  /** The numbers of terms, as often as they come. */
  int[] numbers(List<String> found) {
    int[] all = new int[found.size()];
    int size = 0;
    for (String word : found) {
      int number = numbers.computeIfAbsent(word, this::number);
      if (number != NONE) {
        all[size++] = number;
      }
    }
    return size == all.length ? all : Arrays.copyOf(all, size);
  }

  private int number(String word) {
    if (word.length() > LONGEST) {
      return NONE;
    }
    words.add(word);
    terms.add(new BytesRef(word));
    return words.size() - 1;
  }

  /** The field of a sentence: terms that stand in it, and those that only stand around it. */
  TermField field(String name, IndexableFieldType type, int[] sentence, List<int[]> around) {
    fields++;
    putInto = putInto.length < size() ? Arrays.copyOf(putInto, 2 * size()) : putInto;
    List<BytesRef> put = new ArrayList<>();
    put(sentence, put);
    int inside = put.size();
    around.forEach(terms -> put(terms, put));
    return new TermField(name, type, put, inside);
  }

  /** A field of all terms there are so far. */
  TermField all(String name, IndexableFieldType type) {
    return new TermField(name, type, List.copyOf(terms), size());
  }

  private void put(int[] found, List<BytesRef> into) {
    for (int number : found) {
      if (putInto[number] != fields) {
        putInto[number] = fields;
        into.add(terms.get(number));
      }
    }
  }
}
