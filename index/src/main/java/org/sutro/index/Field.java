package org.sutro.index;

import java.util.Locale;
import java.util.Set;

/** What of a sentence can be searched. */
public enum Field {
  /** Words without their endings. */
  STEM,
  /** Senses of the lexicon, by id. */
  SENSE,
  /** Stems of the article's title, the heading above and the sentence before. */
  CONTEXT_STEM,
  /** Senses of the same. */
  CONTEXT_SENSE;

  /** Names of the fields whose terms are senses and numbers. */
  static final Set<String> SENSES = Set.of(SENSE.lucene(), CONTEXT_SENSE.lucene());

  String lucene() {
    return name().toLowerCase(Locale.ROOT);
  }
}
