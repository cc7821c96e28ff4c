/** The health page as a watcher reads it. */
@NullMarked
package org.sutro.bot.health;

import org.jspecify.annotations.NullMarked;
