@NullMarked
package org.sutro.bot.app;

import org.jspecify.annotations.NullMarked;
