package org.sutro.bot.digest;

import org.sutro.article.ArticleId;
import org.sutro.article.Quote;
import org.sutro.article.Span;

/**
 * Where quoted words stand.
 *
 * @param version number of the article's version, from 1
 * @param span in that version's text
 */
public record Reference(ArticleId article, int version, Span span) {

  /** Where a quote stands. */
  public static Reference of(Quote quote) {
    return new Reference(quote.article().id(), quote.version(), quote.span());
  }
}
