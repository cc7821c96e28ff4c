package org.sutro.search;

/**
 * Answers questions. Safe for use by many threads; the same question over the same articles gets
 * the same answer.
 */
@FunctionalInterface
public interface Answers {

  /**
   * The answer to {@code question}; never throws for anything that stands in the question's text.
   */
  Answer to(Question question);

  /** False while the articles are still being made ready: an answer may not have seen all. */
  default boolean isComplete() {
    return true;
  }
}
