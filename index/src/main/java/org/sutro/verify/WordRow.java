package org.sutro.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sutro.article.Span;
import org.sutro.language.Spelling;

/**
 * A text as the row of its words, for comparing. Encoding, white space and the signs at the edges
 * of words do not count; every letter and digit does.
 *
 * @param text the text
 * @param words its words, in order
 */
record WordRow(String text, List<Piece> words) {

  private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}]+");
  private static final Pattern EDGE =
      Pattern.compile("^[^\\p{L}\\p{M}\\p{N}%]+|[^\\p{L}\\p{M}\\p{N}%]+$");

  /**
   * A word.
   *
   * @param span where it stands in the text, with the signs around it
   * @param key what it is compared by
   */
  record Piece(Span span, String key) {}

  WordRow {
    words = List.copyOf(words);
  }

  static WordRow of(String text) {
    List<Piece> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String key = Spelling.exact(EDGE.matcher(word.group()).replaceAll(""));
      if (!key.isEmpty()) {
        words.add(new Piece(new Span(word.start(), word.end()), key));
      }
    }
    return new WordRow(text, words);
  }

  int size() {
    return words.size();
  }

  String key(int at) {
    return words.get(at).key();
  }

  /** Number of the first word that ends behind the offset; {@link #size} when there is none. */
  int wordAt(int offset) {
    int at = 0;
    while (at < words.size() && words.get(at).span().end() <= offset) {
      at++;
    }
    return at;
  }

  /** Where a row of words begins in this one, at {@code from} or later; -1 when it does not. */
  int indexOf(WordRow part, int from) {
    for (int start = from; start + part.size() <= size(); start++) {
      int same = 0;
      while (same < part.size() && key(start + same).equals(part.key(same))) {
        same++;
      }
      if (same == part.size()) {
        return start;
      }
    }
    return -1;
  }

  /**
   * The stretch of text from one word to another.
   *
   * @param from first word
   * @param to word behind the last, above {@code from}
   */
  Span span(int from, int to) {
    return words.get(from).span().union(words.get(to - 1).span());
  }
}
