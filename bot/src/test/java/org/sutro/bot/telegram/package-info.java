/**
 * Tests of the way to Telegram: against {@link org.sutro.bot.standin.Standin} where it should
 * behave like Telegram, and against {@link org.sutro.bot.telegram.ScriptedApi} where it should not.
 */
@NullMarked
package org.sutro.bot.telegram;

import org.jspecify.annotations.NullMarked;
