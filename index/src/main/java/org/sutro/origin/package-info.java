/**
 * Which articles are copies of one report: a follower of the archive that sketches each article and
 * has the archive link it to its origin.
 *
 * <p>Start with {@link org.sutro.origin.Tracing}. What makes a copy is {@code
 * org.sutro.archive.Resemblance}; who stands behind an article is its {@link
 * org.sutro.origin.House}.
 */
@NullMarked
package org.sutro.origin;

import org.jspecify.annotations.NullMarked;
