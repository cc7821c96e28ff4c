/**
 * The chat page: a browser's view of the stand-in that looks and works like the messenger. Start
 * reading at {@link org.sutro.bot.web.ChatPage}.
 *
 * <p>The page knows only the people's side of {@code standin}; it never reaches into the bot, so
 * what works here works in the messenger. Everything is served on loopback from the class path,
 * nothing from elsewhere.
 */
@NullMarked
package org.sutro.bot.web;

import org.jspecify.annotations.NullMarked;
