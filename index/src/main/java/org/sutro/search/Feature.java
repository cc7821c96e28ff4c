package org.sutro.search;

/**
 * What is measured of a sentence before it may answer a question. Each is 0 to 1 unless said
 * otherwise.
 */
public enum Feature {
  /** Share of the question's meaning that stands in the sentence. */
  COVER,
  /** Share of it in the sentence or in what stands around it. */
  CONTEXT,
  /**
   * The worst covered of the names asked about (Russia apart), sentence and surroundings. 1 when
   * there is none.
   */
  NAMES,
  /**
   * Share of the names asked about that the article speaks of at all. 1 when no name is asked
   * about.
   */
  NAMES_IN_ARTICLE,
  /** Share of the names asked about in the sentence itself. */
  NAMES_HERE,
  /**
   * A name asked about is not in the sentence, but another of its kind is: somebody else did it.
   */
  RIVAL,
  /** 1 when a name is asked about that the archive knows: the question is about this world. */
  DOMAIN,
  /**
   * Share of what is neither name nor verb, in the sentence or around it; 1 when nothing else is
   * asked about.
   */
  NOUNS,
  /**
   * The heaviest thing asked about, verbs aside, that stands neither in the sentence nor around it,
   * by weight.
   */
  MISSING,
  /** How well the thing counted or named is covered. 1 when there is none. */
  COUNTED,
  /** How well the verbs are covered; 1 when there is none. */
  VERBS,
  /** The worst covered of the telling words that are no names; 1 when there is none. */
  WEAKEST,
  /** What was asked for (a number, a date, a person ...) stands in the right place. */
  TYPE,
  /** The same when the question insists on it: a number, date, sum or span of time. */
  HARD_TYPE,
  /** How close together the matched words stand. */
  NEAR,
  /**
   * Share of neighbouring things asked about that stand side by side in the sentence too, in the
   * same order.
   */
  PAIRS,
  /** Share of the question's meaning that stands in the sentence in the very words typed. */
  VERBATIM,
  /** Score of the search relative to the best sentence found. */
  SEARCH,
  /** The sentence is itself a question. */
  ASKS,
  /** The sentence is a headline or caption. */
  HEADLINE,
  /** The question names a number and the sentence has it. */
  SAME_NUMBER,
  /**
   * The sentence is of the time asked for, 0 when it is of another; 0.5 when no time is asked for
   * or named.
   */
  TIME,
  /** Who and whom are the other way round. */
  SWAPPED,
  /** One of question and sentence denies, the other does not. */
  DENIAL,
  /** The sentence only says that it may happen, though the question takes it as done. */
  MAYBE,
  /** Words of the question that stand nowhere in the archive, by weight. */
  UNKNOWN,
  /** Share of the sentence that is about the question: short and telling against long and mixed. */
  FOCUS
}
