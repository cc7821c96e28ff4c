/**
 * Where articles come from by themselves: feeds, pages and folders, each read when it is due.
 *
 * <p>Start with {@link org.sutro.bot.sources.Fetcher}, which runs inside a bot. One reading of one
 * source is a {@link org.sutro.bot.sources.Visit}; what came of it and when the next is due is
 * worked out by {@code VisitTimes} without a clock of its own. The sources themselves are a {@link
 * org.sutro.bot.sources.SourceList}: those that come with Sutro, off until the host turns them on,
 * and those the host has added. State and articles are written in one transaction.
 */
@NullMarked
package org.sutro.bot.sources;

import org.jspecify.annotations.NullMarked;
