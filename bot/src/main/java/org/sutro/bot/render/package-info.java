/**
 * What people read: texts with their formatting, and the catalogue of every sentence the bot says
 * itself.
 *
 * <p>Start with {@link org.sutro.bot.render.RichText} (plain text plus entities; no markup exists,
 * so no escaping can be forgotten), then {@link org.sutro.bot.render.AnswerText} (an answer as a
 * message) and {@link org.sutro.bot.render.Messages} (the catalogue, one file per language).
 * Nothing here knows Telegram's classes, a clock or a file outside the catalogue.
 */
@NullMarked
package org.sutro.bot.render;

import org.jspecify.annotations.NullMarked;
