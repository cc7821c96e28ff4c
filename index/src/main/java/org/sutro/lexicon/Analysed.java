package org.sutro.lexicon;

import java.util.List;
import org.sutro.language.DateMention;
import org.sutro.language.Quantity;
import org.sutro.language.Word;

/**
 * A short text, most often a sentence, with all that analysis found in it. {@link Lexicon#analyse}
 * makes one; the index keeps those of its sentences, so that a question need not do it again.
 *
 * <p>Offsets count UTF-16 units from the start of the text; what is found is in order.
 */
public interface Analysed {

  /** The empty text. */
  static Analysed nothing() {
    return Analysis.NOTHING;
  }

  /** The text. */
  String text();

  /** Its words. */
  List<Word> words();

  /** Senses in it, by first word, longer forms first. */
  List<Mention> mentions();

  /** Numbers in it that count or measure. */
  List<Quantity> quantities();

  /** Days it speaks of, read from the day it was written. */
  List<DateMention> dates();

  /** The word that covers or follows the offset; the number of words when there is none. */
  default int wordAt(int offset) {
    List<Word> words = words();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).span().end() > offset) {
        return i;
      }
    }
    return words.size();
  }
}
