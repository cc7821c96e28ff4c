package org.sutro.bot.render;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sutro.article.Span;

/** Where a text may be cut: between sentences, words, or what a reader takes for one character. */
public final class Borders {

  /**
   * Danda, question and exclamation marks end a sentence in Bengali and Hindi, with whatever
   * quotation marks close behind them. A full stop does so only behind a word of three letters or
   * more: ড. and মো. are titles.
   */
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?:[।॥?!]+|(?<=[\\p{L}\\p{M}]{3})\\.+)[’”\"')\\]]*(?=\\s|$)");

  private Borders() {}

  /** The sentences of a stretch, in order, without the white space around them. */
  public static List<Span> sentences(String text, Span stretch) {
    List<Span> found = new ArrayList<>();
    Matcher end = SENTENCE_END.matcher(text).region(stretch.start(), stretch.end());
    int start = stretch.start();
    while (end.find()) {
      addStripped(text, start, end.end(), found);
      start = end.end();
    }
    addStripped(text, start, stretch.end(), found);
    return found;
  }

  /**
   * The text, or as much of its beginning as {@code limit} UTF-16 units hold without cutting a
   * character.
   */
  public static String clip(String text, int limit) {
    return text.length() <= limit
        ? text
        : text.substring(0, Math.max(0, lastGrapheme(text, 0, limit)));
  }

  /** The last sentence end in {@code (from, to]}, or -1. */
  static int lastSentenceEnd(String text, int from, int to) {
    Matcher end =
        SENTENCE_END
            .matcher(text)
            .region(from, to)
            .useTransparentBounds(true)
            .useAnchoringBounds(false);
    int last = -1;
    while (end.find()) {
      last = end.end();
    }
    return last;
  }

  /**
   * The last place in {@code (from, to]} that is not inside a character, counting a conjunct or an
   * emoji as one.
   */
  static int lastGrapheme(String text, int from, int to) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int at = characters.isBoundary(to) ? to : characters.preceding(to);
    while (at > from && joins(text.charAt(at - 1))) {
      at = characters.preceding(at);
    }
    return at > from ? at : -1;
  }

  /** A virama or joiner ties the letter behind it to the one before. */
  private static boolean joins(char c) {
    return c == '\u09cd' || c == '\u094d' || c == '\u200d' || c == '\u200c';
  }

  private static void addStripped(String text, int from, int to, List<Span> found) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      found.add(new Span(start, end));
    }
  }
}
