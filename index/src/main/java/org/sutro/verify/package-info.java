/**
 * Whether words that somebody quotes stand in the archive: word for word, altered, under another
 * name, or not at all.
 *
 * <p>Start with {@link org.sutro.verify.Checks} and its results, {@link org.sutro.verify.Check}.
 * Candidates come from the index; the words are then compared with the articles themselves, by
 * {@link org.sutro.verify.WordRow} and {@link org.sutro.verify.Alignment}.
 */
@NullMarked
package org.sutro.verify;

import org.jspecify.annotations.NullMarked;
