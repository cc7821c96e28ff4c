package org.sutro.verify;

import java.util.List;
import org.sutro.article.Quote;

/** What the archive says of a passage that somebody quotes. */
public sealed interface Check {

  /**
   * The words stand there, one after the other.
   *
   * @param quotes where, at least one; first those under the name that was given with the words
   */
  record Verbatim(List<Quote> quotes) implements Check {
    /** Keeps a copy. */
    public Verbatim {
      quotes = List.copyOf(quotes);
      if (quotes.isEmpty()) {
        throw new IllegalArgumentException("found, but where?");
      }
    }
  }

  /** The words stand there, but in an earlier version of the article and no longer. */
  record Earlier(Quote quote) implements Check {}

  /**
   * The words stand there, but whoever quoted them named somebody else.
   *
   * @param quote where they stand
   * @param claimed the name that was given with them
   */
  record Misattributed(Quote quote, String claimed) implements Check {}

  /**
   * Nearly these words stand there.
   *
   * @param quote what does stand there
   * @param difference from there to what was quoted, in order
   */
  record Altered(Quote quote, List<Part> difference) implements Check {
    /** Keeps a copy. */
    public Altered {
      difference = List.copyOf(difference);
    }
  }

  /** Nothing like it was found. */
  record Absent() implements Check {}

  /** Too few words to tell one passage from another. */
  record TooShort() implements Check {}

  /**
   * A stretch of a comparison.
   *
   * @param text words with the spaces between them; of the article, except for {@link Kind#PUT_IN}
   */
  record Part(Kind kind, String text) {

    /** What became of the words. */
    public enum Kind {
      /** They stand in both. */
      SAME,
      /** They stand in the article alone. */
      LEFT_OUT,
      /** They were put in by whoever quoted it. */
      PUT_IN
    }
  }
}
