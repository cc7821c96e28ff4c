package org.sutro.bot.render;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.sutro.article.Span;
import org.sutro.language.Sentences;

/** Where a text may be cut: between sentences, or between what a reader takes for one character. */
public final class Borders {

  private Borders() {}

  /**
   * The text, or as much of its beginning as {@code limit} UTF-16 units hold without cutting a
   * character.
   */
  public static String clip(String text, int limit) {
    return text.length() <= limit
        ? text
        : text.substring(0, Math.max(0, lastGrapheme(text, 0, limit)));
  }

  /** The last sentence end in {@code (from, to)}, or -1. */
  static int lastSentenceEnd(String text, int from, int to) {
    List<Span> sentences = Sentences.in(text, new Span(from, to));
    // the last one may go on behind the stretch
    return sentences.size() < 2 ? -1 : sentences.get(sentences.size() - 2).end();
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
}
