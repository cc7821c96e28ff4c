@NullMarked
package org.sutro.bot.config;

import org.jspecify.annotations.NullMarked;
