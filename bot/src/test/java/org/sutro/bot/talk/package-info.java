/**
 * Whole conversations, as people have them: through the real Telegram client and the stand-in, over
 * the articles that come along. A conversation is a text file; {@link
 * org.sutro.bot.talk.Transcript} says how to read and write one.
 */
@NullMarked
package org.sutro.bot.talk;

import org.jspecify.annotations.NullMarked;
