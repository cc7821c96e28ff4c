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
 * @param published when it was published, if the page states that for programs
 * @param shown when it was published, if the page shows that to people: now and then the date of
 *     something else
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
    @Nullable OffsetDateTime shown,
    @Nullable OffsetDateTime modified,
    @Nullable String site,
    @Nullable String language)
    implements PageReading {

  /** When it was published, by the best the page has to say. */
  public @Nullable OffsetDateTime date() {
    return published == null ? shown : published;
  }

  Page saying(String words) {
    return new Page(address, title, words, author, published, shown, modified, site, language);
  }

  /** The same, with what people are shown of its dates. */
  Page shown(@Nullable OffsetDateTime date, @Nullable OffsetDateTime changed) {
    OffsetDateTime change = modified == null ? changed : modified;
    return new Page(address, title, text, author, published, date, change, site, language);
  }
}
