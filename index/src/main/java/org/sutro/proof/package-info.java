/**
 * What can be shown of a quote at any later time: that the archive holds the very words, since
 * when, and whether the article still says them.
 *
 * <p>Start with {@link org.sutro.proof.Proofs}.
 */
@NullMarked
package org.sutro.proof;

import org.jspecify.annotations.NullMarked;
