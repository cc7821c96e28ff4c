package org.sutro.archive;

import org.sutro.article.Version;

/**
 * The newest version of an article.
 *
 * @param changed position of the article's last change
 */
public record Latest(Version version, long changed) {}
