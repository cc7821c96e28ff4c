/**
 * What the host can set: from {@code config/sutro.yaml}, the environment and the command line, read
 * once at the start.
 *
 * <p>Start with {@link org.sutro.bot.config.Settings}, the values. {@code Options} is the one table
 * of names, defaults and rules; {@link org.sutro.bot.config.SettingsReader} puts the sources on top
 * of each other and tells all that is wrong with them at once. The environment comes in as a map;
 * nothing here looks at it by itself.
 */
@NullMarked
package org.sutro.bot.config;

import org.jspecify.annotations.NullMarked;
