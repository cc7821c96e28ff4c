/**
 * The conversation: what the bot says to what it hears. Pure: no Telegram types, no clock but the
 * one passed in, no file, no thread.
 *
 * <p>Start with {@link org.sutro.bot.chat.Conversation}: a sealed {@link
 * org.sutro.bot.chat.Incoming} goes in, a {@link org.sutro.bot.chat.Response} comes out, which says
 * what to send ({@link org.sutro.bot.chat.Outgoing}) and what to keep ({@link
 * org.sutro.bot.chat.Note}). {@link org.sutro.bot.chat.AnswerLog}, {@link
 * org.sutro.bot.chat.Articles} and {@link org.sutro.bot.chat.Preferences} are what it needs from
 * others.
 */
@NullMarked
package org.sutro.bot.chat;

import org.jspecify.annotations.NullMarked;
