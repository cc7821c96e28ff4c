package org.sutro.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Span;

/**
 * Cuts a text into words that know where they stand in it.
 *
 * <p>A word is a run of letters of one script with their marks and joiners, or a number. Hyphens
 * split, apostrophes inside Latin words do not; punctuation, signs and emoji vanish. An ending that
 * leans on a number or a hyphen (১১টি, ৩১শে, তাস-এর) is no word. Immutable.
 */
public final class Words {

  /** Number of words whose stems are kept; a power of two. So many take 3 MB at most. */
  private static final int KEPT = 1 << 14;

  private final BengaliStemmer bengali;

  /**
   * Stems lately worked out, by the word's hash: most words of a text are frequent ones. Threads
   * may overwrite each other's, which costs working one out again.
   */
  private final @Nullable Stemmed[] lately = new Stemmed[KEPT];

  /**
   * @param cut where the second part of a compound begins in {@code exact}; 0 for most words
   */
  private record Stemmed(String exact, Script script, String stem, int cut) {}

  /** Words whose Bengali stems come from {@code bengali}. */
  public Words(BengaliStemmer bengali) {
    this.bengali = bengali;
  }

  /** All words of a text, in order. */
  public List<Word> in(String text) {
    return in(text, new Span(0, text.length()));
  }

  /**
   * The words of a stretch of text, in order; nothing outside the stretch is looked at.
   *
   * @throws IndexOutOfBoundsException if {@code within} reaches beyond the text
   */
  public List<Word> in(String text, Span within) {
    if (within.end() > text.length()) {
      throw new IndexOutOfBoundsException(within + " of " + text.length());
    }
    List<Word> words = new ArrayList<>(within.length() / 6 + 1);
    int at = within.start();
    while (at < within.end()) {
      int c = text.codePointAt(at);
      int end;
      if (Letters.isDigit(c) && Character.isBmpCodePoint(c)) {
        end = DigitRun.end(text, at, within.end());
        add(words, text, at, end, Script.NUMBER);
      } else if (Letters.isLetter(c) && at + Character.charCount(c) <= within.end()) {
        Script script = Script.ofLetter(c);
        end = endOfWord(text, at, within.end(), script);
        if (!isLeaning(text, at, end, within.start(), script)) {
          add(words, text, at, trimmed(text, at, end), script);
        }
      } else {
        end = Math.min(within.end(), at + Character.charCount(c));
      }
      at = end;
    }
    CompoundVerbs.mark(words, text, bengali);
    return words;
  }

  /** What all forms of a word share: its stem by the rules of its script. */
  public String stem(String exact) {
    return stem(exact, Script.of(exact));
  }

  private String stem(String exact, Script script) {
    return stemmed(exact, script).stem;
  }

  private Stemmed stemmed(String exact, Script script) {
    int slot = exact.hashCode() & (KEPT - 1);
    Stemmed known = lately[slot];
    if (known == null || !known.exact.equals(exact) || known.script != script) {
      int cut = script == Script.BENGALI ? Compounds.cut(exact, bengali::isLemma) : 0;
      known = new Stemmed(exact, script, reduced(exact, script), cut);
      lately[slot] = known;
    }
    return known;
  }

  private String reduced(String exact, Script script) {
    return switch (script) {
      case BENGALI -> bengali.stem(exact);
      case DEVANAGARI -> HindiStemmer.stem(exact);
      case LATIN -> EnglishStemmer.stem(exact);
      case NUMBER, OTHER -> exact;
    };
  }

  private void add(List<Word> words, String text, int start, int end, Script script) {
    String exact = Spelling.exact(text.substring(start, end));
    Stemmed stemmed = stemmed(exact, script);
    if (stemmed.cut == 0) {
      words.add(new Word(new Span(start, end), exact, stemmed.stem, script));
      return;
    }
    int second = start + lengthOf(exact.substring(0, stemmed.cut), text, start, end);
    add(words, text, start, second, script);
    add(words, text, second, end, script);
  }

  /** How many characters of a text, which may be encoded otherwise, are the begin of a word. */
  private static int lengthOf(String exact, String text, int start, int end) {
    int at = start + 1;
    while (at < end && !Spelling.exact(text.substring(start, at)).equals(exact)) {
      at++;
    }
    while (at < end && Spelling.exact(text.substring(start, at + 1)).equals(exact)) {
      at++; // a joiner belongs to what it stands behind
    }
    return at - start;
  }

  private static int endOfWord(String text, int start, int limit, Script script) {
    int at = start;
    while (at < limit) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (next > limit || !continues(text, at, c, limit, script)) {
        break;
      }
      at = next;
    }
    return at;
  }

  private static boolean continues(String text, int at, int c, int limit, Script script) {
    if (Letters.isIgnorable(c)) {
      return true;
    }
    if (Letters.isLetter(c)) {
      return Script.ofLetter(c) == script;
    }
    if (Letters.isMark(c)) {
      boolean indic = Letters.isBengali(c) || Letters.isDevanagari(c);
      return !indic || Script.ofLetter(c) == script;
    }
    return script == Script.LATIN
        && Letters.isApostrophe(c)
        && at + 1 < limit
        && Script.ofLetter(text.charAt(at + 1)) == Script.LATIN
        && Letters.isLetter(text.charAt(at + 1));
  }

  /** Leaves invisible characters at the end outside; at the start there are none. */
  private static int trimmed(String text, int start, int end) {
    int last = end;
    while (last > start && Letters.isIgnorable(text.charAt(last - 1))) {
      last--;
    }
    // a khanda ta in the old encoding ends in a joiner: হঠাত্‍
    boolean khandaTa = last < end && last - start > 1 && text.charAt(last - 1) == Letters.HASANT;
    return khandaTa ? last + 1 : last;
  }

  private static boolean isLeaning(String text, int start, int end, int from, Script script) {
    int edge = beforeInvisible(text, start, from);
    if (edge == from) {
      return false;
    }
    int before = text.charAt(edge - 1);
    if (Letters.isDigit(before)) {
      return Clitics.afterNumber(text, start, end, script);
    }
    if (script != Script.BENGALI || edge - 1 == from) {
      return false;
    }
    boolean joined = isShortHyphen(before) && Letters.isLetter(text.charAt(edge - 2));
    boolean hangs =
        joined
            || Letters.isMark(before)
            || Letters.isLetter(before)
            || isHangingMark(text, edge - 2, from);
    return hangs && Clitics.afterWord(text, start, end);
  }

  private static int beforeInvisible(String text, int start, int from) {
    int edge = start;
    while (edge > from && Letters.isIgnorable(text.charAt(edge - 1))) {
      edge--;
    }
    return edge;
  }

  private static boolean isHangingMark(String text, int at, int from) {
    return at >= from && isShortHyphen(text.charAt(at + 1)) && Letters.isMark(text.charAt(at));
  }

  /** A dash parts clauses: behind one, কে is "who". */
  private static boolean isShortHyphen(int c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }
}
