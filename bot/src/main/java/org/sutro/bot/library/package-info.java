/**
 * The articles of one data folder, ready to answer: archive, index, lexicon and the starter shelf
 * put together.
 *
 * <p>Start with {@link org.sutro.bot.library.Library}. Every command opens one; a running bot adds
 * a {@link org.sutro.bot.library.Follower}, which keeps it up to date.
 */
@NullMarked
package org.sutro.bot.library;

import org.jspecify.annotations.NullMarked;
