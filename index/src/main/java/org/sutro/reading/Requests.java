package org.sutro.reading;

import java.util.List;
import org.sutro.article.Span;

/**
 * Finds what running text is interrupted by to make the reader go elsewhere: other stories,
 * channels, advertisements.
 */
final class Requests {

  private static final int HEADLINE_WORDS = 45;
  private static final int CALL_WORDS = 9;

  private final Line line;
  private final List<PageWord> words;
  private final String text;
  private final List<Aside> found;

  Requests(Line line, List<Aside> found) {
    this.line = line;
    this.found = found;
    words = line.words();
    text = line.text();
  }

  /** Looks at the word with this index. */
  void at(int i) {
    PageWord word = words.get(i);
    if (word.is(Term.READ) || word.is(Term.MORE)) {
      pointer(i);
    }
    if (word.is(Term.GET)) {
      call(i);
    }
    if (word.is(Term.AD) && line.before(word.start()) == '[') {
      bracket(word);
    }
  }

  /** "আরও পড়ুন" with the headline of another story, often glued on both sides. */
  private void pointer(int i) {
    if (i + 1 >= words.size() || words.get(i + 1).start() - words.get(i).end() > 2) {
      return;
    }
    PageWord one = words.get(i);
    PageWord two = words.get(i + 1);
    if (!LineFurniture.isRequest(one, two)) {
      return;
    }
    int known = two.knownEnd(text);
    boolean glued = known < two.end() && two.is(Term.READ);
    boolean opens = line.opensSentence(i) || (i > 0 && words.get(i - 1).form().equals("থেকে"));
    if (glued || opens || ":>»".indexOf(line.after(known)) >= 0) {
      found.add(new Aside(Furniture.POINTER, new Span(one.start(), headlineEnd(i + 1, known))));
    }
  }

  /** Behind the date of the other story; without one, behind the sentence. */
  private int headlineEnd(int marker, int from) {
    int last = marker + 1;
    while (last < words.size() && last < marker + HEADLINE_WORDS && !hasDandaBefore(last)) {
      last++;
    }
    List<PageWord> headline = words.subList(marker + 1, last);
    for (WrittenDates.Day day : WrittenDates.in(text, headline)) {
      if (day.isWhole()) {
        PageWord year = headline.get(day.last());
        return PageWords.endOf(text, year.start(), year.digits());
      }
    }
    for (int i = 2; i < headline.size(); i++) {
      boolean past = headline.get(i).is(Term.AGO) && headline.get(i - 1).is(Term.PERIOD);
      if (past && headline.get(i - 2).isNumber()) {
        return headline.get(i).knownEnd(text);
      }
    }
    return line.sentenceAt(from).end();
  }

  private boolean hasDandaBefore(int word) {
    for (int at = words.get(word - 1).end(); at < words.get(word).start(); at++) {
      if (Sentence.isDanda(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** "… খবর পেতে … চ্যানেল ফলো করুন". */
  private void call(int i) {
    boolean news = false;
    for (int back = Math.max(0, i - 3); back < i; back++) {
      news |= words.get(back).is(Term.STORY);
    }
    Sentence sentence = line.sentenceOf(i);
    for (int on = i + 1; news && on < Math.min(words.size(), i + CALL_WORDS); on++) {
      boolean asked =
          words.get(on).is(Term.CALL) && (on == i + 1 || words.get(on - 1).is(Term.FOLLOW));
      if (asked && words.get(on).start() < sentence.end()) {
        int start = Math.max(sentence.start(), words.get(Math.max(0, i - 5)).start());
        found.add(new Aside(Furniture.FOLLOW, new Span(start, words.get(on).knownEnd(text))));
        return;
      }
    }
  }

  /** "[বিজ্ঞাপন_২]". */
  private void bracket(PageWord word) {
    int close = word.end();
    while (close < line.span().end() - 1 && close < word.end() + 4 && text.charAt(close) != ']') {
      close++;
    }
    if (close < line.span().end() && text.charAt(close) == ']') {
      found.add(new Aside(Furniture.AD, new Span(text.lastIndexOf('[', word.start()), close + 1)));
    }
  }
}
