package org.sutro.search;

/**
 * What is measured of a sentence before it may answer a question. Each is 0 to 1 unless said
 * otherwise, and means the same over five articles as over a hundred thousand.
 *
 * <p>What a sentence shares with the question is told apart by kind, because names are said once
 * and meant for a whole article, while what happens is said where it happens. Shared words add up
 * by their rarity, not to a share: a sentence with one of one words may be anything, one with five
 * of eight hardly.
 */
public enum Feature {
  /** How much the names tell that the sentence shares with the question. */
  NAMES_HERE(Speaks.FOR),
  /** The same for what happens: verbs, and nouns that are verbs. */
  DEEDS_HERE(Speaks.FOR),
  /** The same for all other words. */
  THINGS_HERE(Speaks.FOR),
  /** Names that stand around the sentence only: before it, in its heading, in the title. */
  NAMES_AROUND(Speaks.FOR),
  /** What happens around the sentence only. */
  DEEDS_AROUND(Speaks.FOR),
  /** Other words that stand around the sentence only. */
  THINGS_AROUND(Speaks.FOR),
  /** Share of the question's meaning that stands in the sentence or around it. */
  CONTEXT(Speaks.FOR),
  /** Share of the question's meaning that stands in the sentences found of the same article. */
  ARTICLE(Speaks.FOR),
  /** How well the search matched the sentence, beside the one it matched best. */
  SEARCH(Speaks.FOR),
  /** How many things and names asked about stand nowhere near; 1 for four and more. */
  ABSENT(Speaks.AGAINST),
  /** How many of the verbs stand nowhere near; 1 for three and more. */
  ABSENT_VERBS(Speaks.AGAINST),
  /** What of a thing is asked (its capital, somebody's wife) is not spoken of. */
  UNTOLD(Speaks.AGAINST),
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
  /** Nothing of the kind asked for stands there, though the question insists on it. */
  UNTYPED(Speaks.AGAINST),
  /**
   * Share of neighbouring things asked about that stand side by side in the sentence too, in the
   * same order.
   */
  PAIRS(Speaks.FOR),
  /** The same for all words of the question as typed, the small ones too. */
  WORDING(Speaks.FOR),
  /** Share of the sentence that is about the question: short and telling against long and mixed. */
  FOCUS(Speaks.FOR),
  /** The sentence is a headline or caption. */
  HEADLINE(Speaks.AGAINST),
  /**
   * The sentence is of the time asked for, 0 when it is of another; 0.5 when no time is asked for
   * or named.
   */
  TIME(Speaks.FOR),
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
