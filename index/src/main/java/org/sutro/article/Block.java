package org.sutro.article;

/**
 * A quotable part of a capture. What no block covers is furniture of the site and never quoted.
 *
 * @param kind what part it plays
 * @param span where it stands in the capture's text; no line break inside, no white space at either
 *     end
 */
public record Block(Kind kind, Span span) {

  /** What part a block plays in its article. */
  public enum Kind {
    /** The headline. */
    TITLE,
    /** A headline inside the article. */
    HEADING,
    /** Running text. */
    PARAGRAPH,
    /** Words under a picture. */
    CAPTION
  }
}
