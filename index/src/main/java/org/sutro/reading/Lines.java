package org.sutro.reading;

import java.util.ArrayList;
import java.util.List;
import org.sutro.article.Span;

/** Cuts a text into its lines. */
final class Lines {

  private Lines() {}

  /** The lines of {@code text} that have something in them. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int gap = 0;
    int start = 0;
    while (start <= text.length()) {
      int end = lineEnd(text, start);
      Span span = trimmed(text, start, end);
      if (span.isEmpty()) {
        gap++;
      } else {
        lines.add(line(text, span, gap));
        gap = 0;
      }
      start = afterBreak(text, end);
    }
    return lines;
  }

  static Line line(String text, Span span, int gap) {
    return new Line(
        text,
        span,
        gap,
        PageWords.of(text, span.start(), span.end()),
        Sentence.of(text, span.start(), span.end()));
  }

  /** The span without white space and invisible characters at either end. */
  static Span trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  /**
   * White space, or a character that shows nothing: byte order mark, zero-width space, direction
   * marks.
   */
  static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u0085'
        || c == '\u00A0'
        || c == '\u00AD'
        || c == '\u3000'
        || c == '\uFEFF'
        || (c >= '\u2000' && c <= '\u200F')
        || (c >= '\u2028' && c <= '\u202F');
  }

  /** A control character that text files have. */
  static boolean isBlankControl(char c) {
    return c == '\t' || isBreak(c);
  }

  private static int lineEnd(String text, int start) {
    int at = start;
    while (at < text.length() && !isBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int afterBreak(String text, int end) {
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }

  private static boolean isBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == '\u000B'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }
}
