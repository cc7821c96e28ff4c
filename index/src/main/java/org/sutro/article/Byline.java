package org.sutro.article;

import org.jspecify.annotations.Nullable;

/**
 * What is said beside a text of who wrote it and when it was last changed; untrusted. A change of
 * it alone is no change of the article: pages count a new comment as one.
 *
 * @param author the names as they were written there, if they were
 * @param modified the time as it was written there, if it was
 */
public record Byline(@Nullable String author, @Nullable String modified) {

  /** Halves of characters are replaced, as in a {@link Capture}. */
  public Byline {
    author = Surrogates.repaired(author);
    modified = Surrogates.repaired(modified);
  }

  /** Nothing is said. */
  public static final Byline NONE = new Byline(null, null);
}
