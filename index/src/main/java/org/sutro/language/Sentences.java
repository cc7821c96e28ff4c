package org.sutro.language;

import java.util.ArrayList;
import java.util.List;
import org.sutro.article.Span;

/**
 * Cuts running text into sentences. A danda, question or exclamation mark ends one, a full stop
 * only where it is no part of an abbreviation, initial, number or address; a line break always
 * does. Closing quotation marks and brackets stay with the sentence they close.
 */
public final class Sentences {

  private final String text;
  private final int limit;
  private final List<Span> sentences = new ArrayList<>();
  private int start;

  private Sentences(String text, Span within) {
    this.text = text;
    this.limit = within.end();
    this.start = within.start();
  }

  /**
   * The sentences of a stretch of text, in order, without white space at their ends. Pieces without
   * a letter or digit are none.
   *
   * @throws IndexOutOfBoundsException if {@code within} reaches beyond the text
   */
  public static List<Span> in(String text, Span within) {
    if (within.end() > text.length()) {
      throw new IndexOutOfBoundsException(within + " of " + text.length());
    }
    Sentences cut = new Sentences(text, within);
    cut.run();
    return cut.sentences;
  }

  /**
   * How many sentences a text has at most, without cutting it: each ends at a mark, at a line
   * break, or with the text.
   */
  public static int most(String text) {
    int ends = 1;
    boolean before = true;
    for (int i = 0; i < text.length(); i++) {
      boolean end = isMark(text.charAt(i)) || isLineBreak(text.charAt(i));
      ends += end && !before ? 1 : 0;
      before = end;
    }
    return ends;
  }

  private void run() {
    int at = start;
    while (at < limit) {
      char c = text.charAt(at);
      if (isLineBreak(c)) {
        end(at);
        at++;
        start = at;
      } else if (isMark(c)) {
        int marks = afterMarks(at);
        int closed = afterClosers(marks);
        if (ends(at, marks, closed)) {
          end(closed);
          start = closed;
        }
        at = closed;
      } else {
        at++;
      }
    }
    end(limit);
  }

  private void end(int end) {
    int from = start;
    int to = end;
    boolean words = false;
    while (from < to && Letters.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Letters.isSpace(text.charAt(to - 1))) {
      to--;
    }
    for (int i = from; i < to && !words; i++) {
      words = Character.isLetterOrDigit(text.codePointAt(i));
    }
    if (words) {
      sentences.add(new Span(from, to));
    }
  }

  private boolean ends(int at, int marks, int closed) {
    if (closed < limit && (text.charAt(closed) == ',' || text.charAt(closed) == ';')) {
      return false; // “যাব।”, বলেন তিনি
    }
    boolean apart = closed == limit || Letters.isSpace(text.charAt(closed)) || closed > marks;
    return switch (text.charAt(at)) {
      case '.' -> apart && marks == at + 1 && !isLower(closed) && FullStop.ends(text, start, at);
      case '?', '!' -> apart || !isAddress(closed);
      default -> !FullStop.isListNumber(text, start, at);
    };
  }

  /** Behind ? and !, letters and signs of a web address. */
  private boolean isAddress(int at) {
    char c = text.charAt(at);
    return c < 0x80 && c > ' ' && c != '"' && c != '\'' && c != '(';
  }

  /** A small Latin letter goes on with the sentence. */
  private boolean isLower(int at) {
    int next = at;
    while (next < limit && Letters.isSpace(text.charAt(next)) && !isLineBreak(text.charAt(next))) {
      next++;
    }
    return next < limit && text.charAt(next) >= 'a' && text.charAt(next) <= 'z';
  }

  private int afterMarks(int at) {
    int end = at + 1;
    while (end < limit && (isMark(text.charAt(end)) || text.charAt(end) == '…')) {
      end++;
    }
    return end;
  }

  private int afterClosers(int at) {
    int end = at;
    while (end < limit && isCloser(end)) {
      end++;
    }
    return end;
  }

  private boolean isCloser(int at) {
    return switch (text.charAt(at)) {
      case '”', '’', '»', '›', ')', ']', '}' -> true;
      // the same sign opens and closes; it closes when nothing follows that it could open
      case '"', '\'' -> at + 1 == limit || !Character.isLetterOrDigit(text.codePointAt(at + 1));
      default -> false;
    };
  }

  private static boolean isMark(char c) {
    return c == '।' || c == '॥' || c == '?' || c == '!' || c == '.' || c == '؟' || c == '？'
        || c == '！';
  }

  private static boolean isLineBreak(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
