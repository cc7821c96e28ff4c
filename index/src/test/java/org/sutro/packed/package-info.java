/** Tables in one row of cells. */
@NullMarked
package org.sutro.packed;

import org.jspecify.annotations.NullMarked;
