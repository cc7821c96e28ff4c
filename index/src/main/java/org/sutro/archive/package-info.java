/**
 * The truth: every version of every article as it was captured, kept in one SQLite file and never
 * changed.
 *
 * <p>Start with {@link org.sutro.archive.Archive}. Whoever builds something from articles follows
 * {@link org.sutro.archive.Archive#changesSince}; what was built can be thrown away and built
 * again. Nothing here knows Lucene.
 */
@NullMarked
package org.sutro.archive;

import org.jspecify.annotations.NullMarked;
