package org.sutro.index;

import java.util.Locale;

/** What of a sentence can be searched. */
public enum Field {
  /** Words as spelt, encoding cleaned. */
  EXACT,
  /** Words without their endings. */
  STEM,
  /** Senses of the lexicon, by id. */
  SENSE,
  /** Stems of the article's title, the heading above and the sentence before. */
  CONTEXT_STEM,
  /** Senses of the same. */
  CONTEXT_SENSE,
  /** Four-letter pieces of the words: finds compounds and unknown endings. */
  GRAM;

  String lucene() {
    return name().toLowerCase(Locale.ROOT);
  }
}
