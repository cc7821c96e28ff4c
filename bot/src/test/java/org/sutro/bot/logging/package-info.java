/** Tests of the log's last line of defence. */
@NullMarked
package org.sutro.bot.logging;

import org.jspecify.annotations.NullMarked;
