package org.sutro.reading;

import org.sutro.article.Span;

/**
 * A stretch of running text that does not belong to it.
 *
 * @param furniture what it is there for
 * @param span where it stands
 */
record Aside(Furniture furniture, Span span) {}
