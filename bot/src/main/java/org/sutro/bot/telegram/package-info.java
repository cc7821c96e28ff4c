/**
 * The way to Telegram and back. The only package that knows {@code org.telegram}.
 *
 * <p>Start with {@link org.sutro.bot.telegram.TelegramBot}, which puts it together: {@code Poller}
 * stores what comes in the inbox and only then asks for more; {@code Worker} reads it with {@code
 * Updates} and lets the conversation react; {@code SendLoop} empties the outbox through {@code
 * TelegramSender}, at a pace Telegram accepts. Each runs on its own thread and survives whatever
 * the others, the network and the store do.
 */
@NullMarked
package org.sutro.bot.telegram;

import org.jspecify.annotations.NullMarked;
