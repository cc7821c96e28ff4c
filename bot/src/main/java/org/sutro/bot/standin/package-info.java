/**
 * A Bot API server inside this process: what {@code sutro try} and the tests talk to instead of
 * Telegram.
 *
 * <p>Start reading at {@link org.sutro.bot.standin.Standin}. One side speaks the Bot API over HTTP
 * on loopback ({@code BotServer} routes, the {@code ...Methods} classes answer, {@code
 * MessageText}, {@code EntityRules} and {@code Keyboards} refuse what Telegram refuses). The other
 * side is the people: {@link org.sutro.bot.standin.SimulatedUser} writes and presses buttons,
 * {@link org.sutro.bot.standin.SimulatedChat} is a group or channel, {@link
 * org.sutro.bot.standin.Events} tells what happened, {@link org.sutro.bot.standin.Faults} breaks
 * things on purpose. Between them lies {@code World}, guarded by one lock.
 *
 * <p>Everything is JSON trees in Telegram's own shape; {@code org.telegram} is not used here, so
 * that a mistake in that library cannot hide in both ends.
 */
@NullMarked
package org.sutro.bot.standin;

import org.jspecify.annotations.NullMarked;
