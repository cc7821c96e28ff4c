/**
 * Tests of what people read; {@link org.sutro.bot.render.Examples} are the articles all tests of
 * the bot speak of.
 */
@NullMarked
package org.sutro.bot.render;

import org.jspecify.annotations.NullMarked;
