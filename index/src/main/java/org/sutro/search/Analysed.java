package org.sutro.search;

import java.util.List;
import org.sutro.article.Span;
import org.sutro.language.Word;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Mention;

/**
 * A text with its words and senses.
 *
 * @param text the text
 * @param words its words
 * @param mentions senses in it, by first word
 */
record Analysed(String text, List<Word> words, List<Mention> mentions) {

  static final Analysed NOTHING = new Analysed("", List.of(), List.of());

  static Analysed of(String text, Lexicon lexicon) {
    if (text.isEmpty()) {
      return NOTHING;
    }
    List<Word> words = lexicon.words().in(text, new Span(0, text.length()));
    return new Analysed(text, words, lexicon.mentions(text, words));
  }

  /**
   * The best match of a concept.
   *
   * @param worth 0 when there is none
   * @param from first word of the match
   * @param to behind its last word
   */
  record Match(double worth, int from, int to) {
    static final Match NONE = new Match(0, -1, -1);

    boolean found() {
      return worth > 0;
    }
  }

  /** Where the concept is best matched. */
  Match best(Concept concept) {
    Match best = Match.NONE;
    for (Mention mention : mentions) {
      Double worth = concept.satisfying().get(mention.sense().ordinal());
      if (worth != null && worth * mention.certainty() > best.worth()) {
        best = new Match(worth * mention.certainty(), mention.from(), mention.to());
      }
    }
    for (int i = 0; i < words.size() && best.worth() < 1; i++) {
      Double worth = concept.stems().get(words.get(i).stem());
      if (worth != null && worth > best.worth()) {
        best = new Match(worth, i, i + 1);
      }
    }
    return best;
  }

  /** The word that covers or follows the offset; the number of words when there is none. */
  int wordAt(int offset) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).span().end() > offset) {
        return i;
      }
    }
    return words.size();
  }
}
