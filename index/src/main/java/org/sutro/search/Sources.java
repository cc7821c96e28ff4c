package org.sutro.search;

import java.util.List;
import org.sutro.article.Quote;

/**
 * All that the articles say to a question, beyond the few sentences an answer shows. Safe for use
 * by many threads.
 */
@FunctionalInterface
public interface Sources {

  /** Most quotes given. */
  int MOST = 20;

  /** The quotes, at most {@link #MOST}, none saying the same as one before it. */
  List<Quote> on(Question question, Selection selection);
}
