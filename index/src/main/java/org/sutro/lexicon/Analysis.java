package org.sutro.lexicon;

import java.util.List;
import org.sutro.language.DateMention;
import org.sutro.language.Quantity;
import org.sutro.language.Word;

/** What has just been found in a text. */
record Analysis(
    String text,
    List<Word> words,
    List<Mention> mentions,
    List<Quantity> quantities,
    List<DateMention> dates)
    implements Analysed {

  static final Analysed NOTHING = new Analysis("", List.of(), List.of(), List.of(), List.of());
}
