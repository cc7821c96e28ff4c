/**
 * The last line of defence for secrets: {@link org.sutro.bot.logging.TokenMask} takes bot tokens
 * out of whatever is logged, messages and stack traces alike. Used by {@code logback.xml}.
 */
@NullMarked
package org.sutro.bot.logging;

import org.jspecify.annotations.NullMarked;
