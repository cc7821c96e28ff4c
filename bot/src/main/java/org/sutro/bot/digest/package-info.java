/**
 * Digests for channels, the part that decides: what a channel wants ({@link
 * org.sutro.bot.digest.Plan}), when an edition is due ({@link org.sutro.bot.digest.Schedule}), what
 * it holds ({@link org.sutro.bot.digest.Edition}). Pure: the time is passed in, nothing is sent or
 * stored here. Start with {@link org.sutro.bot.digest.Newsdesk}.
 */
@NullMarked
package org.sutro.bot.digest;

import org.jspecify.annotations.NullMarked;
