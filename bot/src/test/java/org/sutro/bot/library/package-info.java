@NullMarked
package org.sutro.bot.library;

import org.jspecify.annotations.NullMarked;
