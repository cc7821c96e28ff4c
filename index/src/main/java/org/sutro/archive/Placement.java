package org.sutro.archive;

import java.time.Instant;
import org.sutro.article.ArticleId;

/**
 * An article and the event it reports.
 *
 * @param article which article
 * @param event the article that was placed in the event first, whose name the event bears
 * @param seen when the article was news to the archive
 */
public record Placement(ArticleId article, ArticleId event, Instant seen) {}
