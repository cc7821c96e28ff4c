package org.sutro.reading;

import java.util.List;
import org.sutro.article.Span;

/**
 * A line of a page that is not blank.
 *
 * @param text the whole text it stands in
 * @param span without white space at either end
 * @param gap number of blank lines before it
 * @param words its words
 * @param sentences its sentences
 */
record Line(String text, Span span, int gap, List<PageWord> words, List<Sentence> sentences) {

  /** How a line ends. */
  enum Ending {
    /** With a full stop of some kind. */
    FULL,
    /** With a question or exclamation mark. */
    ASKED,
    /** With a mark that announces what follows. */
    LEADING,
    /** With nothing, as headlines do. */
    BARE
  }

  private static final int LONGEST_HEADLINE = 24;

  Ending ending() {
    int at = span.end() - 1;
    boolean closed = false;
    while (at > span.start() && "’”'\")]» \u00A0".indexOf(text.charAt(at)) >= 0) {
      closed |= text.charAt(at) != ' ';
      at--;
    }
    char last = text.charAt(at);
    if (Sentence.isDanda(last) || last == '.' || last == '…') {
      return Ending.FULL;
    }
    if (last == '?' || last == '!') {
      return closed && isQuoted() ? Ending.FULL : Ending.ASKED;
    }
    return ":;,—–-".indexOf(last) >= 0 && !closed ? Ending.LEADING : Ending.BARE;
  }

  /** True when it might be a headline: short, and no full stop in it. */
  boolean isHeadlineLike() {
    return isHeadlineLike(LONGEST_HEADLINE);
  }

  boolean isHeadlineLike(int longest) {
    Ending ending = ending();
    return (ending == Ending.BARE || ending == Ending.ASKED)
        && words.size() <= longest
        && !hasInnerStop();
  }

  /** True when it holds a full stop before its end: running text, whatever its end looks like. */
  boolean hasInnerStop() {
    for (int i = 0; i < sentences.size() - 1; i++) {
      if (isFull(sentences.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** True when the word at {@code index} has a colon behind it. */
  boolean hasColonAfter(int index) {
    int at = words.get(index).end();
    while (at < span.end() && Lines.isBlank(text.charAt(at))) {
      at++;
    }
    return at < span.end() && ":ঃ：".indexOf(text.charAt(at)) >= 0;
  }

  /** True when it begins with a bullet, a number or a letter as items of a list do. */
  boolean isItem() {
    char first = text.charAt(span.start());
    if ("•●▪◦‣*➤▶■–-".indexOf(first) >= 0) {
      return true;
    }
    if (words.isEmpty()
        || words.getFirst().start() != span.start()
        || words.getFirst().form().length() > 3) {
      return false;
    }
    int after = words.getFirst().end();
    return after < span.end() && ".)।".indexOf(text.charAt(after)) >= 0 && words.size() > 1;
  }

  /** True when a short label with a colon begins it, as in "বেতন: ২২,০০০ টাকা". */
  boolean isLabelled() {
    for (int i = 0; i < Math.min(3, words.size() - 1); i++) {
      if (hasColonAfter(i)) {
        return true;
      }
    }
    return false;
  }

  boolean has(Term term) {
    return indexOf(term) >= 0;
  }

  /** Index of the first word of the kind; -1 if there is none. */
  int indexOf(Term term) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).is(term)) {
        return i;
      }
    }
    return -1;
  }

  int count(Term term) {
    int count = 0;
    for (PageWord word : words) {
      count += word.is(term) ? 1 : 0;
    }
    return count;
  }

  /** The sentence that {@code offset} lies in, or that ends next behind it. */
  Sentence sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (offset < sentences.get(middle).end()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return sentences.get(low);
  }

  /** The sentence of the word at {@code index}. */
  Sentence sentenceOf(int index) {
    return sentenceAt(words.get(index).start());
  }

  /** True when a sentence begins with the word at {@code index}. */
  boolean opensSentence(int index) {
    return index >= 0 && sentenceOf(index).start() == words.get(index).start();
  }

  /** The character before {@code offset} that is not white space; 0 if there is none. */
  char before(int offset) {
    int at = offset - 1;
    while (at > span.start() && Lines.isBlank(text.charAt(at))) {
      at--;
    }
    return at < span.start() ? 0 : text.charAt(at);
  }

  /** The character from {@code offset} on that is not white space; 0 if there is none. */
  char after(int offset) {
    int at = offset;
    while (at < span.end() && Lines.isBlank(text.charAt(at))) {
      at++;
    }
    return at < span.end() ? text.charAt(at) : 0;
  }

  private boolean isQuoted() {
    return "‘“'\"«".indexOf(text.charAt(span.start())) >= 0;
  }

  private boolean isFull(Sentence sentence) {
    char mark = text.charAt(lastMark(sentence));
    return Sentence.isDanda(mark) || mark == '.';
  }

  private int lastMark(Sentence sentence) {
    int at = sentence.end() - 1;
    while (at > sentence.start() && !Sentence.isMark(text.charAt(at)) && text.charAt(at) != '.') {
      at--;
    }
    return at;
  }
}
