package org.sutro.feed;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An article as a feed names it. Everything is untrusted; text is plain unless it is said to be
 * HTML.
 *
 * @param id what the feed calls it (guid), if it does; need not be unique
 * @param title headline, plain text as it stands there
 * @param link where it can be read, http or https, if known
 * @param published when, if it says so
 * @param modified when it was changed last, if it says so
 * @param author who wrote it, if it says so
 * @param summary a few words of it, as HTML
 * @param content all of it, as HTML, if the feed carries whole articles
 */
public record Entry(
    @Nullable String id,
    @Nullable String title,
    @Nullable String link,
    @Nullable OffsetDateTime published,
    @Nullable OffsetDateTime modified,
    @Nullable String author,
    @Nullable String summary,
    @Nullable String content) {}
