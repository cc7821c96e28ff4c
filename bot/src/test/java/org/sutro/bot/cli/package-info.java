@NullMarked
package org.sutro.bot.cli;

import org.jspecify.annotations.NullMarked;
