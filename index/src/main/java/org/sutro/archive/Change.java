package org.sutro.archive;

import org.sutro.article.ArticleId;
import org.sutro.article.Version;

/** The state an article has come to, and when in the archive's log it did. */
public sealed interface Change {

  /** The article. */
  ArticleId id();

  /**
   * Position of the change in the log; may be above the version's own when the article was hidden
   * in between.
   */
  long seq();

  /**
   * The article is to be seen, in this version.
   *
   * @param background true for one that comes with Sutro: the day it was written is no news
   */
  record Present(Version version, boolean background, long seq) implements Change {
    @Override
    public ArticleId id() {
      return version.capture().id();
    }
  }

  /** The article is to be seen no more. */
  record Withdrawn(ArticleId id, long seq) implements Change {}
}
