package org.sutro.bot.digest;

import org.sutro.archive.Window;

/**
 * What an edition is to be made of.
 *
 * @param plan what the channel wants
 * @param window what is news
 * @param told what the channel has been told before: none of it comes again unless it developed
 */
public record Assignment(Plan plan, Window window, Told told) {}
