package org.sutro.bot.render;

import org.jspecify.annotations.Nullable;
import org.sutro.article.Span;

/**
 * A formatted stretch of a text.
 *
 * @param kind how it looks
 * @param span where it is, half-open, in UTF-16 units; not empty
 * @param url where a {@link EntityKind#TEXT_LINK} leads, http or https; null for every other kind
 */
public record Entity(EntityKind kind, Span span, @Nullable String url) {

  /**
   * Checks that a link, and nothing else, has an address people can be sent to.
   *
   * @throws IllegalArgumentException if not, or if nothing is covered
   */
  public Entity {
    if (span.isEmpty()) {
      throw new IllegalArgumentException("an entity covers something");
    }
    if ((kind == EntityKind.TEXT_LINK) != (url != null)) {
      throw new IllegalArgumentException("links and only links have an address: " + kind);
    }
    if (url != null && !url.startsWith("https://") && !url.startsWith("http://")) {
      throw new IllegalArgumentException("links lead to http or https only");
    }
  }

  Entity at(Span newSpan) {
    return new Entity(kind, newSpan, url);
  }
}
