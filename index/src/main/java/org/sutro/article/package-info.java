/**
 * The nouns of Sutro: what an article is, where a quote stands in it, when it was published.
 *
 * <p>Start with {@link org.sutro.article.Capture} (text as it was taken from somewhere, never
 * changed), then {@link org.sutro.article.Article} (what was understood of a capture) and {@link
 * org.sutro.article.Quote} (words of an article, by offset). All are values that refuse to exist
 * when invalid. Nothing here knows files, Lucene, SQL or Telegram.
 */
@NullMarked
package org.sutro.article;

import org.jspecify.annotations.NullMarked;
