package org.sutro.search;

import java.util.List;
import org.sutro.article.Quote;
import org.sutro.article.Span;

/** Who gives which number for a thing. Safe for use by many threads. */
@FunctionalInterface
public interface Figures {

  /** Most figures given. */
  int MOST = 12;

  /**
   * A number that an article gives.
   *
   * @param quote the sentence that gives it
   * @param number where the number's words stand in the article, inside the quote
   * @param value its greatest value
   */
  record Given(Quote quote, Span number, double value) {}

  /**
   * The numbers given for a thing, those of the newest article first; none twice from one
   * publisher.
   *
   * @param topic what is counted, in any words; a question how many, or just the thing's name
   */
  List<Given> on(Question topic);
}
