/**
 * Copies of the data that outlive it: made while the bot runs, tried out once made, put back when
 * needed.
 *
 * <p>Start with {@link org.sutro.bot.backup.Backups}, the folder of all backups. {@link
 * org.sutro.bot.backup.Nightly} makes one a day, {@link org.sutro.bot.backup.Rehearsal} tries one
 * out, {@link org.sutro.bot.backup.Restore} puts one back. The index is never part of a backup: it
 * is built from the archive.
 */
@NullMarked
package org.sutro.bot.backup;

import org.jspecify.annotations.NullMarked;
