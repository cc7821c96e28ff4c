package org.sutro.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Quote;
import org.sutro.article.Span;
import org.sutro.lexicon.Sense;

/** Who says what a quote says, as far as the quote itself names somebody. */
@FunctionalInterface
public interface Voices {

  /** Who says it; empty when the quote names nobody. */
  Optional<Voice> of(Quote quote);

  /**
   * Somebody who says something.
   *
   * @param name where they are named in the article, inside the quote
   * @param side the country they speak for; null when that is not known
   */
  record Voice(Span name, @Nullable Sense side) {}
}
