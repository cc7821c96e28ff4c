package org.sutro.index;

import java.util.Locale;

/**
 * What of a sentence can be searched: its own words, and those around it (of the article's title,
 * the heading above, the sentence before), which count for less.
 *
 * <p>Both stand in one list of postings, told apart by their frequency: {@link #IN_SENTENCE} for a
 * term of the sentence itself, {@link #AROUND} for one that is only around it.
 */
public enum Field {
  /** Words without their endings. */
  STEM,
  /** Senses of the lexicon, by id, {@link NumberTerm numbers} and {@link DateTerm days}. */
  SENSE;

  /** Frequency of a term that stands in the sentence. */
  static final int IN_SENTENCE = 4;

  /** Frequency of a term that stands only around the sentence. */
  static final int AROUND = 1;

  /**
   * Number of sentences that hold a term themselves.
   *
   * @param total sum of its frequencies
   * @param found number of sentences it stands in or around
   */
  static long inSentence(long total, int found) {
    return (total - found * (long) AROUND) / (IN_SENTENCE - AROUND);
  }

  /** Of the document of a sentence. */
  String lucene() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of the document of an article: what stands in any of its sentences, or in the title. */
  String ofArticle() {
    return lucene() + "-of-article";
  }
}
