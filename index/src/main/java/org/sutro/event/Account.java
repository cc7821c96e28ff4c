package org.sutro.event;

import java.time.Instant;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.origin.House;

/**
 * What one article says of an event.
 *
 * @param article as it is now
 * @param version its number, from 1
 * @param origin the article it is a copy of; itself when it is none
 * @param seen when it was news to the archive
 */
public record Account(Article article, int version, ArticleId origin, Instant seen) {

  /** True when it has its words from another. */
  boolean isCopy() {
    return !origin.equals(article.id());
  }

  /** True when one knows of the event what the other knows: a copy, or of the same house. */
  boolean dependsOn(Account other) {
    return origin.equals(other.origin)
        || House.of(article)
            .filter(house -> House.of(other.article).filter(house::isSame).isPresent())
            .isPresent();
  }
}
