package org.sutro.event;

import org.sutro.article.ArticleId;

/**
 * Something of an event that was not known before.
 *
 * @param kind what it is
 * @param words as they stand in the article
 * @param article which says so
 */
public record Novelty(Kind kind, String words, ArticleId article) {

  /** What can be new. */
  public enum Kind {
    /** A number that nobody gave. */
    NUMBER,
    /** Somebody, or some body or country, that nobody spoke of. */
    ACTOR,
    /** Something done that nobody spoke of. */
    DEED,
    /** A day after all that was spoken of. */
    DAY,
    /** A word that says that this comes after: the train runs again, in answer, two days later. */
    SEQUEL
  }
}
