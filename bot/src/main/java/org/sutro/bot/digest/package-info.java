/**
 * Digests for channels, the part that decides: when an edition is due. Pure: the time is passed in,
 * nothing is sent or stored here. Start with {@link org.sutro.bot.digest.Schedule}.
 */
@NullMarked
package org.sutro.bot.digest;

import org.jspecify.annotations.NullMarked;
