package org.sutro.language;

import java.util.ArrayList;
import java.util.List;
import org.sutro.article.Span;

/**
 * A piece of text as the readers of numbers and dates see it: unlike a {@link Word} also signs and
 * endings behind numbers.
 *
 * @param start first unit in the text
 * @param end unit behind the last
 * @param kind what it is
 * @param text exact spelling; for a number its plain value
 * @param glued true when nothing stands between it and the piece before
 */
record Token(int start, int end, Kind kind, String text, boolean glued) {

  /** What a token is made of. */
  enum Kind {
    NUMBER,
    WORD,
    SIGN
  }

  private static final Token NOTHING = new Token(0, 0, Kind.SIGN, "", false);

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean is(String sign) {
    return text.equals(sign);
  }

  /** A hyphen or dash without a space before it. */
  boolean isGluedHyphen() {
    return glued && text.equals("-");
  }

  static List<Token> of(String text, Span within) {
    if (within.end() > text.length()) {
      throw new IndexOutOfBoundsException(within + " of " + text.length());
    }
    List<Token> tokens = new ArrayList<>();
    int at = within.start();
    int last = at;
    while (at < within.end()) {
      char c = text.charAt(at);
      if (Letters.isSpace(c) || Letters.isIgnorable(c)) {
        at++;
        continue;
      }
      int end = end(text, at, within.end());
      Kind kind = Letters.isDigit(c) ? Kind.NUMBER : Letters.isLetter(c) ? Kind.WORD : Kind.SIGN;
      tokens.add(
          new Token(
              at,
              end,
              kind,
              Spelling.exact(text.substring(at, end)),
              last == at && at > within.start()));
      at = end;
      last = end;
    }
    return tokens;
  }

  /** The token at a place; one that is nothing where there is none. */
  static Token at(List<Token> tokens, int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : NOTHING;
  }

  private static int end(String text, int start, int limit) {
    char first = text.charAt(start);
    if (Letters.isDigit(first)) {
      return DigitRun.end(text, start, limit);
    }
    if (!Letters.isLetter(first)) {
      return start + 1;
    }
    Script script = Script.ofLetter(first);
    int end = start + 1;
    while (end < limit) {
      char c = text.charAt(end);
      boolean same = Letters.isLetter(c) && Script.ofLetter(c) == script;
      if (!same && !Letters.isMark(c) && !Letters.isIgnorable(c)) {
        break;
      }
      end++;
    }
    return isElision(text, end, limit, script) ? end + 1 : end;
  }

  /** The apostrophe of দু’হাজার and ছ’লক্ষ, short for দুই and ছয়. */
  private static boolean isElision(String text, int at, int limit, Script script) {
    return script == Script.BENGALI
        && at + 1 < limit
        && Letters.isApostrophe(text.charAt(at))
        && Letters.isLetter(text.charAt(at + 1));
  }
}
