/**
 * How the log is written, and the last line of defence for secrets: {@link
 * org.sutro.bot.logging.TokenMask} takes bot tokens out of whatever is logged, messages and stack
 * traces alike.
 *
 * <p>Start with {@link org.sutro.bot.logging.LogSetup}.
 */
@NullMarked
package org.sutro.bot.logging;

import org.jspecify.annotations.NullMarked;
