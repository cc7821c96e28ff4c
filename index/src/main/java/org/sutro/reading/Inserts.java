package org.sutro.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Span;

/**
 * Finds furniture glued into a line of running text. Where it cannot be told how far a foreign
 * headline or a picture's credit reaches, the whole sentence counts as furniture: words lost can be
 * read on the page, words made up cannot be taken back.
 */
final class Inserts {

  private static final int HEADLINE_WORDS = 45;
  private static final int CALL_WORDS = 9;
  private static final int HEAD_WORDS = 40;
  private static final int TRAIL_WORDS = 15;

  private final Line line;
  private final List<Word> words;
  private final String text;
  private final List<Aside> found = new ArrayList<>();
  private final List<Span> captions = new ArrayList<>();

  private Inserts(Line line) {
    this.line = line;
    words = line.words();
    text = line.text();
  }

  /** Looks through {@code line}; {@code last} when no running text follows it. */
  static Inserts in(Line line, boolean last) {
    Inserts inserts = new Inserts(line);
    inserts.head();
    for (int i = 0; i < inserts.words.size(); i++) {
      inserts.at(i);
    }
    inserts.trail(last);
    return inserts;
  }

  /** What was found, in no order; may overlap. */
  List<Aside> asides() {
    return found;
  }

  /** Words under pictures; they lie inside what was found. */
  List<Span> captions() {
    return captions;
  }

  private void at(int i) {
    Word word = words.get(i);
    if (word.is(Term.READ) || word.is(Term.MORE)) {
      pointer(i);
    }
    if (word.is(Term.GET)) {
      call(i);
    }
    if (word.is(Term.ADDRESS)) {
      address(i);
    }
    if (word.form().endsWith("ছবি") || word.form().startsWith("ছবি")) {
      picture(i);
    }
    if (word.is(Term.AD) && before(word.start()) == '[') {
      bracket(word);
    }
    if (word.is(Term.SOURCE)) {
      source(i);
    }
  }

  /** "আরও পড়ুন" with the headline of another story, often glued on both sides. */
  private void pointer(int i) {
    if (i + 1 >= words.size() || words.get(i + 1).start() - words.get(i).end() > 2) {
      return;
    }
    Word one = words.get(i);
    Word two = words.get(i + 1);
    if (!LineFurniture.isRequest(one, two)) {
      return;
    }
    Sentence sentence = sentenceAt(one.start());
    int known = two.knownEnd(text);
    boolean glued = known < two.end() && two.is(Term.READ);
    boolean opens =
        sentence.start() == one.start() || (i > 0 && words.get(i - 1).form().equals("থেকে"));
    if (glued || opens || ":>»".indexOf(after(known)) >= 0) {
      found.add(new Aside(Furniture.POINTER, new Span(one.start(), headlineEnd(i + 1, known))));
    }
  }

  /** Behind the date of the other story; without one, behind the sentence. */
  private int headlineEnd(int marker, int from) {
    int danda = from;
    while (danda < line.span().end() && !Sentence.isDanda(text.charAt(danda))) {
      danda++;
    }
    int last = marker + 1;
    while (last < words.size()
        && words.get(last).start() < danda
        && last < marker + HEADLINE_WORDS) {
      last++;
    }
    List<Word> headline = words.subList(marker + 1, last);
    for (WrittenDates.Day day : WrittenDates.in(text, headline)) {
      if (day.isWhole()) {
        Word year = headline.get(day.last());
        return Words.endOf(text, year.start(), year.digits());
      }
    }
    for (int i = 2; i < headline.size(); i++) {
      if (headline.get(i).is(Term.AGO)
          && headline.get(i - 1).is(Term.PERIOD)
          && headline.get(i - 2).isNumber()) {
        return headline.get(i).knownEnd(text);
      }
    }
    return sentenceEnd(from);
  }

  /** "… খবর পেতে … চ্যানেল ফলো করুন". */
  private void call(int i) {
    boolean news = false;
    for (int back = Math.max(0, i - 3); back < i; back++) {
      news |= words.get(back).is(Term.STORY);
    }
    Sentence sentence = sentenceAt(words.get(i).start());
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

  /** An e-mail address with its label, or at the end of the line. */
  private void address(int i) {
    int end = i;
    while (end + 1 < words.size() && words.get(end + 1).is(Term.ADDRESS)) {
      end++;
    }
    int first = i;
    if (first > 0 && words.get(first - 1).is(Term.MAIL_LABEL)) {
      first--;
      boolean split =
          first > 0
              && words.get(first - 1).form().length() == 1
              && before(words.get(first).start()) == '-';
      first -= split ? 1 : 0;
    }
    if (first < i || end == words.size() - 1) {
      found.add(
          new Aside(Furniture.ADDRESS, new Span(words.get(first).start(), words.get(end).end())));
    }
  }

  /** "ছবি: সংগৃহীত" behind the words under a picture. */
  private void picture(int i) {
    Word word = words.get(i);
    boolean file = i > 0 && words.get(i - 1).form().endsWith("ফাইল");
    boolean labelled = word.form().endsWith("ছবি") && line.hasColonAfter(i);
    if (!labelled && !(file && word.form().startsWith("ছবি") && word.form().length() != 4)) {
      return;
    }
    int start = file ? words.get(i - 1).end() - "ফাইল".length() : word.end() - "ছবি".length();
    Sentence sentence = sentenceAt(start);
    int end =
        labelled ? creditEnd(i + 1, sentence) : Words.endOf(text, word.start(), "ছবি".length());
    int open = before(start) == '(' ? text.lastIndexOf('(', start) : start;
    if (open < start) {
      int close = text.indexOf(')', start);
      end = close >= 0 && close < sentence.end() ? close + 1 : end;
    }
    found.add(new Aside(Furniture.CREDIT, new Span(sentence.start(), Math.max(end, start))));
    caption(sentence.start(), open);
  }

  /**
   * Behind a known name; of a name not known nobody can say where it ends when a sentence is glued
   * to it.
   */
  private int creditEnd(int from, Sentence sentence) {
    int end = -1;
    for (int i = from; i < Math.min(words.size(), from + 4); i++) {
      Word word = words.get(i);
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

  private void caption(int start, int end) {
    Span span = Lines.trimmed(text, start, end);
    if (!span.isEmpty() && Words.of(text, span.start(), span.end()).size() > 2) {
      captions.add(span);
    }
  }

  private void bracket(Word word) {
    int open = text.lastIndexOf('[', word.start());
    int close = text.indexOf(']', word.end());
    if (open >= line.span().start() && close >= 0 && close - word.end() < 4) {
      found.add(new Aside(Furniture.AD, new Span(open, close + 1)));
    }
  }

  /** A sentence that begins with "সূত্র:" or "তথ্য সূত্র:". */
  private void source(int i) {
    Sentence sentence = sentenceAt(words.get(i).start());
    int first = i > 0 && words.get(i - 1).is(Term.INFORMATION) ? i - 1 : i;
    boolean begins =
        words.get(i).start() == sentence.start() || words.get(first).start() == sentence.start();
    if (begins && line.hasColonAfter(i)) {
      found.add(new Aside(Furniture.SOURCE, new Span(sentence.start(), sentence.end())));
    }
  }

  /** A labelled date at the beginning of the line; what stands before it belongs to a picture. */
  private void head() {
    int end = -1;
    int label = -1;
    for (int i = 0; i < Math.min(words.size(), HEAD_WORDS); i++) {
      Word word = words.get(i);
      if ((word.is(Term.PUBLISHED) || word.is(Term.UPDATED)) && line.hasColonAfter(i)) {
        int behind = dateEnd(i + 1);
        label = behind >= 0 && label < 0 ? i : label;
        end = Math.max(end, behind);
      }
    }
    if (label >= 0) {
      int start = words.get(label).start();
      found.add(new Aside(Furniture.DATE, new Span(start, end)));
      if (start > line.span().start()) {
        found.add(new Aside(Furniture.CREDIT, new Span(line.span().start(), start)));
        Sentence first = line.sentences().getFirst();
        caption(first.start(), first.ended() && first.end() < start ? first.end() : first.start());
      }
    }
  }

  /**
   * Unit behind a date that begins within two words, and behind its time of day; -1 if there is no
   * date.
   */
  private int dateEnd(int from) {
    List<Word> near = words.subList(from, Math.min(words.size(), from + 8));
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

  private boolean isTime(Word before, Word word) {
    String between = text.substring(before.end(), word.start()).strip();
    boolean separated = between.isEmpty() ? before.digits() <= 2 : ":|,.".contains(between);
    boolean figure = word.digits() == word.form().length() && word.digits() <= 2;
    return word.is(Term.DAYTIME) || (figure && separated);
  }

  /**
   * What stands behind the last end mark: signatures anywhere, behind the last paragraph also tags
   * and headlines.
   */
  private void trail(boolean last) {
    Sentence rest = line.sentences().getLast();
    if (rest.ended() || line.sentences().size() < 2) {
      return;
    }
    List<Word> left = words.stream().filter(word -> word.start() >= rest.start()).toList();
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

  private Sentence sentenceAt(int offset) {
    for (Sentence sentence : line.sentences()) {
      if (offset < sentence.end()) {
        return sentence;
      }
    }
    return line.sentences().getLast();
  }

  private int sentenceEnd(int from) {
    return sentenceAt(Math.min(from, line.span().end() - 1)).end();
  }

  private char before(int offset) {
    int at = offset - 1;
    while (at > line.span().start() && Lines.isBlank(text.charAt(at))) {
      at--;
    }
    return at < line.span().start() ? 0 : text.charAt(at);
  }

  private char after(int offset) {
    int at = offset;
    while (at < line.span().end() && Lines.isBlank(text.charAt(at))) {
      at++;
    }
    return at < line.span().end() ? text.charAt(at) : 0;
  }

  /** What is left of the line as running text, in order; null when nothing was found. */
  @Nullable List<Span> rest() {
    if (found.isEmpty()) {
      return null;
    }
    List<Span> rest = new ArrayList<>();
    int at = line.span().start();
    for (Aside aside :
        found.stream().sorted(java.util.Comparator.comparing(Aside::span)).toList()) {
      if (aside.span().start() > at) {
        rest.add(new Span(at, aside.span().start()));
      }
      at = Math.max(at, aside.span().end());
    }
    rest.add(new Span(at, line.span().end()));
    return rest;
  }
}
