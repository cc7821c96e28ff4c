package org.sutro.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sutro.article.Quote;

/**
 * Words once quoted, the version of the article they are from, and what has become of them since.
 *
 * @param quote the words, with their article as it was in that version: title, publisher, origin
 * @param hash SHA-256 that was stored with the version's text when it was kept, 64 hex digits
 * @param intact true when the text that is there today still has this hash
 * @param captured when the text was taken from its source
 * @param since what has become of the words since
 */
public record Proof(Quote quote, String hash, boolean intact, Instant captured, Since since) {

  /** What has become of the words of a quote in later versions of its article. */
  public sealed interface Since {

    /** The version they are from is still the newest. */
    record Current() implements Since {}

    /**
     * There is a newer version, and it says them too.
     *
     * @param newest that version, its text and where the words stand in it
     * @param correction where its publisher says that something was put right since; null if it
     *     does not
     */
    record Repeated(Quote newest, @Nullable Quote correction) implements Since {}

    /**
     * There is a newer version without them.
     *
     * @param version its number
     * @param instead what that version says in their place; null when nothing is like them
     */
    record Dropped(int version, @Nullable Quote instead) implements Since {}

    /**
     * The publisher has taken the whole article back.
     *
     * @param version the number of the version that says so
     * @param notice where it says so; null when that is too long for a quote
     */
    record TakenBack(int version, @Nullable Quote notice) implements Since {}

    /**
     * The article is a copy of a report that its publisher has taken back.
     *
     * @param notice where that report says so; null when that is too long for a quote
     */
    record Baseless(@Nullable Quote notice) implements Since {}

    /** The host has taken the article off the shelf; there may be newer versions. */
    record Hidden() implements Since {}
  }
}
