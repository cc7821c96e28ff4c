/**
 * What the bot does without being asked: follows the archive on behalf of people.
 *
 * <p>Start with {@link org.sutro.bot.follow.Rounds}, which has the {@link
 * org.sutro.bot.follow.Errand}s done again and again.
 */
@NullMarked
package org.sutro.bot.follow;

import org.jspecify.annotations.NullMarked;
