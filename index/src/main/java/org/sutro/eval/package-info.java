/**
 * Measures answers against question sets, and fits the ranking to them.
 *
 * <p>Start with {@link org.sutro.eval.Score}: what is counted. {@link org.sutro.eval.Fit} finds the
 * weights of {@code config/ranking.properties}.
 */
@NullMarked
package org.sutro.eval;

import org.jspecify.annotations.NullMarked;
