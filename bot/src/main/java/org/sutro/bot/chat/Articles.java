package org.sutro.bot.chat;

import java.util.Optional;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;

/** The articles that answers quote. */
@FunctionalInterface
public interface Articles {

  /** A version of an article, from 1; empty when it is not there or no longer to be shown. */
  Optional<Article> find(ArticleId id, int version);
}
