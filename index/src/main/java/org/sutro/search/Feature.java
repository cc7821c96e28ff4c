package org.sutro.search;

/**
 * What is measured of a sentence before it may answer a question. Each is 0 to 1 unless said
 * otherwise, and means the same over five articles as over a hundred thousand.
 */
public enum Feature {
  /**
   * How much the sentence tells by what it shares with the question: rarity added up, not a share,
   * because a sentence with one of one words may be anything, one with five of eight hardly.
   */
  EVIDENCE(Speaks.FOR),
  /** The same for what stands around the sentence only: before it, in its heading, in the title. */
  AROUND(Speaks.FOR),
  /** Share of the question's meaning that stands in the sentence or around it. */
  CONTEXT(Speaks.FOR),
  /**
   * The worst covered of the names asked about (Russia apart), sentence, surroundings and, less,
   * the article. 1 when there is none.
   */
  NAMES(Speaks.FOR),
  /** The worst covered of the telling words that are no names; 1 when there is none. */
  WEAKEST(Speaks.FOR),
  /** Weight of the known things asked about that stand nowhere near. */
  LOST_THINGS(Speaks.AGAINST),
  /** Weight of the words asked about that the lexicon does not know and that stand nowhere near. */
  LOST_WORDS(Speaks.AGAINST),
  /** How many things and names asked about stand nowhere near; 1 for four and more. */
  ABSENT(Speaks.AGAINST),
  /**
   * How well the thing counted or named is covered, or what of it is asked. 1 when there is none.
   */
  COUNTED(Speaks.FOR),
  /** How many of the verbs stand nowhere near; 1 for three and more. */
  ABSENT_VERBS(Speaks.AGAINST),
  /**
   * A name asked about is not in the sentence, but another of its kind is: somebody else did it.
   */
  RIVAL(Speaks.AGAINST),
  /** 1 when a name is asked about that the archive knows: the question is about this world. */
  DOMAIN(Speaks.FOR),
  /** 1 when a country is asked about that Sutro reads about, or somebody or something of it. */
  SUBJECT(Speaks.FOR),
  /** What was asked for (a number, a date, a person ...) stands in the right place. */
  TYPE(Speaks.FOR),
  /** The same when the question insists on it: a number, date, sum or span of time. */
  HARD_TYPE(Speaks.FOR),
  /**
   * Share of neighbouring things asked about that stand side by side in the sentence too, in the
   * same order.
   */
  PAIRS(Speaks.FOR),
  /** Share of the question's meaning that stands in the sentence in the very words typed. */
  VERBATIM(Speaks.FOR),
  /** Share of the sentence that is about the question: short and telling against long and mixed. */
  FOCUS(Speaks.FOR),
  /** The sentence is a headline or caption. */
  HEADLINE(Speaks.AGAINST),
  /**
   * The sentence is of the time asked for, 0 when it is of another; 0.5 when no time is asked for
   * or named.
   */
  TIME(Speaks.FOR),
  /** Who and whom are the other way round. */
  SWAPPED(Speaks.AGAINST),
  /** The sentence only says that it may happen, though the question takes it as done. */
  MAYBE(Speaks.AGAINST);

  /** Whether more of it makes a sentence likelier to answer. No fit may say otherwise. */
  public enum Speaks {
    FOR,
    AGAINST
  }

  private final Speaks speaks;

  Feature(Speaks speaks) {
    this.speaks = speaks;
  }

  /** The weight nearest to {@code weight} that agrees with what this feature means. */
  public double agreeing(double weight) {
    return switch (speaks) {
      case FOR -> Math.max(0, weight);
      case AGAINST -> Math.min(0, weight);
    };
  }
}
