/** Tests of quote checking. */
@NullMarked
package org.sutro.verify;

import org.jspecify.annotations.NullMarked;
