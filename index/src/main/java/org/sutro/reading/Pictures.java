package org.sutro.reading;

import java.util.ArrayList;
import java.util.List;
import org.sutro.article.Span;

/**
 * Finds what stood under pictures: words about them, which may be quoted as such, and whom they are
 * credited to.
 */
final class Pictures {

  private static final String PHOTO = "ছবি";
  private static final String FILE = "ফাইল";
  private static final int HEAD_WORDS = 40;
  private static final int LONGEST_CREDIT = 100;

  private final Line line;
  private final List<PageWord> words;
  private final String text;
  private final List<Aside> found;
  private final List<Span> captions = new ArrayList<>();
  private int headEnd;
  private int lastEnd;

  Pictures(Line line, List<Aside> found) {
    this.line = line;
    this.found = found;
    words = line.words();
    text = line.text();
    head();
  }

  /** Words about pictures, apart from each other. */
  List<Span> captions() {
    return captions;
  }

  /**
   * Looks at the word with this index: "ছবি: সংগৃহীত", glued to the words under the picture or not.
   */
  void at(int i) {
    PageWord word = words.get(i);
    boolean file = i > 0 && words.get(i - 1).form().endsWith(FILE);
    boolean labelled = word.form().endsWith(PHOTO) && line.hasColonAfter(i);
    boolean glued =
        file && word.form().startsWith(PHOTO) && word.form().length() > PHOTO.length() + 1;
    if (word.start() < headEnd || !(labelled || glued)) {
      return;
    }
    int start = file ? words.get(i - 1).end() - FILE.length() : word.end() - PHOTO.length();
    Sentence sentence = line.sentenceAt(start);
    int end =
        labelled ? creditEnd(i + 1, sentence) : PageWords.endOf(text, word.start(), PHOTO.length());
    int open = line.before(start) == '(' ? text.lastIndexOf('(', start) : start;
    if (open < start) {
      int close =
          text.substring(start, Math.min(sentence.end(), start + LONGEST_CREDIT)).indexOf(')');
      end = close >= 0 ? start + close + 1 : end;
    }
    int from = Math.max(sentence.start(), lastEnd);
    lastEnd = Math.max(end, start);
    if (from < lastEnd) {
      found.add(new Aside(Furniture.CREDIT, new Span(from, lastEnd)));
      caption(Math.min(from, open), open);
    }
  }

  /**
   * Behind a known name; of a name not known nobody can say where it ends when a sentence is glued
   * to it.
   */
  private int creditEnd(int from, Sentence sentence) {
    int end = -1;
    for (int i = from; i < Math.min(words.size(), from + 4); i++) {
      PageWord word = words.get(i);
      boolean known =
          word.is(Term.AGENCY) || word.is(Term.CREDIT) || word.is(Term.FILE) || word.is(Term.PHOTO);
      if (!known || word.start() > sentence.end()) {
        break;
      }
      end = word.knownEnd(text);
      if (end < word.end()) {
        break;
      }
    }
    return end >= 0 ? end : sentence.end();
  }

  /** A labelled date at the beginning of the line; what stands before it belongs to a picture. */
  private void head() {
    int end = -1;
    int label = -1;
    for (int i = 0; i < Math.min(words.size(), HEAD_WORDS); i++) {
      PageWord word = words.get(i);
      if ((word.is(Term.PUBLISHED) || word.is(Term.UPDATED)) && line.hasColonAfter(i)) {
        int behind = dateEnd(i + 1);
        label = behind >= 0 && label < 0 ? i : label;
        end = Math.max(end, behind);
      }
    }
    if (label < 0) {
      return;
    }
    int start = words.get(label).start();
    found.add(new Aside(Furniture.DATE, new Span(start, end)));
    headEnd = end;
    if (start > line.span().start()) {
      found.add(new Aside(Furniture.CREDIT, new Span(line.span().start(), start)));
      caption(line.span().start(), captionEnd(label));
    }
  }

  /**
   * Where the words before a date end: at the picture's credit or at their end mark; at once if
   * there is neither.
   */
  private int captionEnd(int label) {
    for (int i = 0; i < label; i++) {
      if (words.get(i).is(Term.PHOTO) && line.hasColonAfter(i)) {
        return words.get(i).start();
      }
    }
    Sentence first = line.sentences().getFirst();
    boolean whole = first.ended() && first.end() < words.get(label).start();
    return whole ? first.end() : line.span().start();
  }

  /**
   * Unit behind a date that begins within two words, and behind its time of day; -1 if there is no
   * date.
   */
  private int dateEnd(int from) {
    List<PageWord> near = words.subList(from, Math.min(words.size(), from + 8));
    for (WrittenDates.Day day : WrittenDates.in(text, near)) {
      if (!day.isWhole() || day.first() > 2) {
        continue;
      }
      int last = from + day.last();
      while (last + 1 < words.size() && isTime(words.get(last), words.get(last + 1))) {
        last++;
      }
      return words.get(last).end();
    }
    return -1;
  }

  private boolean isTime(PageWord before, PageWord word) {
    String between = text.substring(before.end(), word.start()).strip();
    boolean separated = between.isEmpty() ? before.digits() <= 2 : ":|,.".contains(between);
    boolean figure = word.digits() == word.form().length() && word.digits() <= 2;
    return word.is(Term.DAYTIME) || (figure && separated);
  }

  private void caption(int start, int end) {
    Span span = Lines.trimmed(text, start, end);
    boolean clear = captions.isEmpty() || captions.getLast().end() <= span.start();
    if (!span.isEmpty() && clear && PageWords.of(text, span.start(), span.end()).size() > 2) {
      captions.add(span);
    }
  }
}
