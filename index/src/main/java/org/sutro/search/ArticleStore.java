package org.sutro.search;

import java.util.Optional;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;

/** Where the words of a found article come from. */
@FunctionalInterface
public interface ArticleStore {

  /** The article as it was in this version, empty when it is not there. */
  Optional<Article> article(ArticleId id, int version);
}
