package org.sutro.archive;

import org.sutro.article.ArticleId;

/**
 * That an article changed, without what it has come to.
 *
 * @param article the article
 * @param seq position of its last change in the log
 */
public record LogEntry(ArticleId article, long seq) {}
