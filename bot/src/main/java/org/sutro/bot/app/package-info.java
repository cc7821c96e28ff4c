/**
 * What runs on until it is stopped: the start order of a bot, its stop in reverse, and the lock
 * that keeps a second one off the same data.
 *
 * <p>Start with {@link org.sutro.bot.app.Running}, which everything that was started is handed to.
 */
@NullMarked
package org.sutro.bot.app;

import org.jspecify.annotations.NullMarked;
