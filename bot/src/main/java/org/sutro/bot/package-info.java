/** The program. Start reading at {@code Main}. */
@NullMarked
package org.sutro.bot;

import org.jspecify.annotations.NullMarked;
