package org.sutro.page;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An article as its page gives it. Everything is untrusted and plain text.
 *
 * @param address its canonical address, on the site that was asked
 * @param title headline, if it has one
 * @param text its paragraphs, headings and list items in order, an empty line between them
 * @param author who wrote it, if the page says so
 * @param published when it was published, if the page says so
 * @param modified when it was last changed, if the page says so
 * @param site what the site calls itself, if it does
 * @param language tag of the language the page claims, such as {@code bn}, if it does
 */
public record Page(
    String address,
    @Nullable String title,
    String text,
    @Nullable String author,
    @Nullable OffsetDateTime published,
    @Nullable OffsetDateTime modified,
    @Nullable String site,
    @Nullable String language)
    implements PageReading {

  Page saying(String words) {
    return new Page(address, title, words, author, published, modified, site, language);
  }
}
