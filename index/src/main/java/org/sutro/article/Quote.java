package org.sutro.article;

/**
 * Words of an article. The text is derived from the article by offset and by nothing else, so a
 * quote cannot say what the article does not.
 *
 * @param article whose words
 * @param version number of the article's version the offsets belong to, from 1
 * @param span where they stand in {@code article.text()}; not empty
 */
public record Quote(Article article, int version, Span span) {

  /** Longest quote that is ever shown, in UTF-16 units. */
  public static final int MAX_LENGTH = 600;

  /**
   * Checks that the span lies in the text.
   *
   * @throws IllegalArgumentException if it does not, is empty, or is longer than {@link
   *     #MAX_LENGTH}
   */
  public Quote {
    if (span.isEmpty() || span.length() > MAX_LENGTH || span.end() > article.text().length()) {
      throw new IllegalArgumentException("no quote: " + span + " of " + article.id());
    }
  }

  /** The exact words. */
  public String text() {
    return span.of(article.text());
  }
}
