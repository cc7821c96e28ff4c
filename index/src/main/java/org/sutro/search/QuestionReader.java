package org.sutro.search;

import java.util.List;
import java.util.regex.Pattern;
import org.sutro.index.Snapshot;
import org.sutro.language.Word;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Mention;

/**
 * Reads questions: what is asked for, and of what. Words of the lexicon become senses; other words
 * are looked up in the archive as they are spelt, then as they sound, then as they may have been
 * meant.
 */
final class QuestionReader {

  /** Longest part of a question that is read, in UTF-16 units. */
  static final int MAX_LENGTH = 512;

  private static final Pattern OPERATORS =
      Pattern.compile("\\b(?:AND|OR|TO)\\b|[*~^]\\d{0,4}|[\\[\\]{}()]");

  /** What such a language leaves out is not asked about. */
  private static final Pattern LEFT_OUT = Pattern.compile("\\bNOT\\s+(?:\\([^()]*\\)|\\S+)");

  private final Lexicon lexicon;

  QuestionReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Reads a question over the articles of a snapshot. */
  Asked read(Question question, Snapshot snapshot) {
    Asked asked = readAlone(question.text(), question, snapshot);
    for (int i = question.context().size() - 1; i >= 0; i--) {
      if (!FollowUp.leans(asked)) {
        return asked;
      }
      Asked earlier = readAlone(question.context().get(i), question, snapshot);
      if (FollowUp.standsAlone(asked, earlier)) {
        return asked;
      }
      asked = FollowUp.merge(earlier, asked);
    }
    return asked;
  }

  private Asked readAlone(String typed, Question question, Snapshot snapshot) {
    String text = clip(typed);
    List<Word> words = lexicon.heard(text, lexicon.words().in(text));
    List<Mention> mentions = lexicon.mentionsInQuestion(text, words);
    Retelling retelling = new Retelling(lexicon, text, words, mentions);
    ConceptReader reader = new ConceptReader(lexicon, snapshot, text, words, retelling);
    return new QuestionScan(text, words, mentions, reader, retelling, lexicon)
        .read(question.today());
  }

  /**
   * The part that is read. Signs and words of query languages mean nothing here and would only tear
   * names apart.
   */
  private static String clip(String typed) {
    String wanted = LEFT_OUT.matcher(Orders.leftOut(Typed.words(typed))).replaceAll(" ");
    String text = OPERATORS.matcher(wanted).replaceAll(" ").strip();
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    return text.substring(0, end);
  }
}
