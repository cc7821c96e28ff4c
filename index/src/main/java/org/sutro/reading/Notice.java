package org.sutro.reading;

import org.sutro.article.Span;

/**
 * What a publisher says about an article of its own after the fact.
 *
 * @param kind what became of the article
 * @param span the sentence or line that says so, in the capture's text
 */
public record Notice(Kind kind, Span span) {

  /** What became of the article. */
  public enum Kind {
    /** A mistake was put right; what stands there now holds. */
    CORRECTED,
    /** It is taken back; nothing of it holds. */
    WITHDRAWN
  }
}
