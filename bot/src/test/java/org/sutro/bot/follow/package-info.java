@NullMarked
package org.sutro.bot.follow;

import org.jspecify.annotations.NullMarked;
