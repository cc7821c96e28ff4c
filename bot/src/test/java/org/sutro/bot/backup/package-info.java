/** Backups made, tried out, damaged, put back and killed. */
@NullMarked
package org.sutro.bot.backup;

import org.jspecify.annotations.NullMarked;
