package org.sutro.reading;

import java.util.List;
import org.sutro.article.Span;

/** Finds who wrote and from where, when it stands inside or behind running text. */
final class Signatures {

  private static final int TRAIL_WORDS = 15;

  /** UTF-16 units of a note in front of an address. */
  private static final int LONGEST_NOTE = 120;

  private final Line line;
  private final List<PageWord> words;
  private final List<Aside> found;

  Signatures(Line line, List<Aside> found) {
    this.line = line;
    this.found = found;
    words = line.words();
  }

  /** Looks at the word with this index. */
  void at(int i) {
    PageWord word = words.get(i);
    if (word.terms().isEmpty()) {
      return;
    }
    if (word.is(Term.ADDRESS)) {
      address(i);
    }
    boolean source = word.is(Term.SOURCE) && line.hasColonAfter(i) && opens(i, Term.INFORMATION);
    boolean labelled = word.is(Term.AUTHOR) && line.hasColonAfter(i) && line.opensSentence(i);
    boolean opinion = word.is(Term.AUTHOR) && i > 0 && isOpinion(words.get(i - 1));
    boolean notice = word.is(Term.NOTICE) && opens(i, Term.STORY) && closesSentence(i);
    if (source) {
      sentence(Furniture.SOURCE, i);
    } else if (labelled || opinion || notice) {
      sentence(Furniture.BYLINE, i);
    } else if (word.is(Term.ADAPTED) && i > 0 && isCredit(i - 1)) {
      // the next sentence is often glued behind it
      found.add(new Aside(Furniture.SOURCE, new Span(words.get(i - 1).start(), word.end())));
    }
  }

  /** True when a sentence begins with the word, or with one of the kind before it. */
  private boolean opens(int i, Term before) {
    return line.opensSentence(i)
        || (i > 0 && words.get(i - 1).is(before) && line.opensSentence(i - 1));
  }

  /** "মতামত" before "লেখকের", glued to other words or not. */
  private static boolean isOpinion(PageWord word) {
    return word.is(Term.AUTHOR) || word.form().endsWith("মতামত");
  }

  /**
   * A name that begins a sentence: of an agency, or glued to the end mark as credits are when lines
   * are lost.
   */
  private boolean isCredit(int i) {
    int start = words.get(i).start();
    boolean glued = start > line.span().start() && !Lines.isBlank(line.text().charAt(start - 1));
    return line.opensSentence(i) && (glued || words.get(i).is(Term.AGENCY));
  }

  private boolean closesSentence(int i) {
    return i + 1 == words.size() || words.get(i + 1).start() >= line.sentenceOf(i).end();
  }

  private void sentence(Furniture what, int word) {
    Sentence sentence = line.sentenceOf(word);
    found.add(new Aside(what, new Span(sentence.start(), sentence.end())));
  }

  /**
   * An e-mail address with its label, or at the end of the line; and what in its sentence says
   * whose it is.
   */
  private void address(int i) {
    int end = i;
    while (end + 1 < words.size() && words.get(end + 1).is(Term.ADDRESS)) {
      end++;
    }
    int first = i;
    if (first > 0 && words.get(first - 1).is(Term.MAIL_LABEL)) {
      first--;
      boolean split = first > 0 && line.before(words.get(first).start()) == '-';
      first -= split && words.get(first - 1).form().length() == 1 ? 1 : 0;
    }
    if (first < i || end == words.size() - 1) {
      int start = words.get(first).start();
      int note = line.sentenceAt(start).start();
      start = start - note <= LONGEST_NOTE ? note : start;
      found.add(new Aside(Furniture.ADDRESS, new Span(start, words.get(end).end())));
    }
  }

  /**
   * Looks at what stands behind the last end mark: signatures anywhere, behind the last paragraph
   * also tags and headlines.
   */
  void trail(boolean last) {
    Sentence rest = line.sentences().getLast();
    if (rest.ended() || line.sentences().size() < 2) {
      return;
    }
    List<PageWord> left = words.stream().filter(word -> word.start() >= rest.start()).toList();
    if (left.isEmpty()) {
      return;
    }
    boolean adapted = left.getLast().is(Term.ADAPTED) && left.size() <= 5;
    boolean signed = left.getLast().is(Term.BYLINE) && left.size() <= 6;
    boolean loose = last && left.size() <= TRAIL_WORDS && line.ending() == Line.Ending.BARE;
    if (adapted || signed || loose) {
      Furniture what = adapted ? Furniture.SOURCE : signed ? Furniture.BYLINE : Furniture.HEADLINE;
      found.add(new Aside(what, new Span(rest.start(), rest.end())));
    }
  }
}
