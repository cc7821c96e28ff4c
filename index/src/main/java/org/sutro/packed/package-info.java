/**
 * Numbers and texts as they lie in a file, read in place: for tables that take long to make and of
 * which a run of the program looks up little.
 *
 * <p>Start with {@link org.sutro.packed.PackedTable}.
 */
@NullMarked
package org.sutro.packed;

import org.jspecify.annotations.NullMarked;
