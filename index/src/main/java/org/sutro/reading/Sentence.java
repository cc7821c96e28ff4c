package org.sutro.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a line that ends where a sentence ends, or where the line does. Coarser than what
 * quotes are cut by: it only has to be right about where furniture begins.
 *
 * @param start first UTF-16 unit; not white space
 * @param end unit behind the end mark and the quotation marks closed after it
 * @param ended false when the line ran out before an end mark
 */
record Sentence(int start, int end, boolean ended) {

  private static final String CLOSERS = "’”'\")]»";

  /** The sentences of {@code text} between two offsets, without gaps but white space. */
  static List<Sentence> of(String text, int start, int end) {
    List<Sentence> sentences = new ArrayList<>();
    int from = skipSpace(text, start, end);
    for (int at = from; at < end; at++) {
      if (isEnd(text, at, from, end)) {
        int to = closersEnd(text, at + 1, end);
        sentences.add(new Sentence(from, to, true));
        from = skipSpace(text, to, end);
        at = from - 1;
      }
    }
    if (from < end) {
      sentences.add(new Sentence(from, end, false));
    }
    return sentences;
  }

  /** Unit behind end marks and closing quotation marks from {@code at} on. */
  static int closersEnd(String text, int at, int end) {
    int to = at;
    while (to < end
        && (CLOSERS.indexOf(text.charAt(to)) >= 0
            || isMark(text.charAt(to))
            || text.charAt(to) == '.')) {
      to++;
    }
    return to;
  }

  static boolean isDanda(char c) {
    // ৷ (U+09F7) is the currency numerator that some keyboards give for a danda
    return c == '।' || c == '॥' || c == '৷';
  }

  static boolean isMark(char c) {
    return isDanda(c) || c == '?' || c == '!';
  }

  private static boolean isEnd(String text, int at, int from, int end) {
    char c = text.charAt(at);
    return isMark(c) || (c == '.' && isFullStop(text, at, from, end));
  }

  /** A full stop, not one of an abbreviation ("মো."), a number or an address. */
  private static boolean isFullStop(String text, int at, int from, int end) {
    if (at + 1 < end
        && !Character.isWhitespace(text.charAt(at + 1))
        && CLOSERS.indexOf(text.charAt(at + 1)) < 0) {
      return false;
    }
    if (at == from || at + 1 >= end || Character.isWhitespace(text.charAt(at - 1))) {
      return at > from;
    }
    int word = at;
    while (word > from && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    // Indic abbreviations end in a stop, Indic sentences hardly ever do; English ones have a word
    // of four letters before
    return at - word > 3 && text.charAt(at - 1) < '\u0250';
  }

  private static int skipSpace(String text, int at, int end) {
    int to = at;
    while (to < end && Lines.isBlank(text.charAt(to))) {
      to++;
    }
    return to;
  }
}
