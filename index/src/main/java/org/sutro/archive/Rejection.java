package org.sutro.archive;

import java.time.Instant;
import org.sutro.article.ArticleId;

/**
 * A text that was not kept, and why.
 *
 * @param id name it would have had
 * @param reason short tag such as {@code no_sentences}, for counting
 * @param detail one line for people
 * @param at when it was turned away
 */
public record Rejection(ArticleId id, String reason, String detail, Instant at) {}
