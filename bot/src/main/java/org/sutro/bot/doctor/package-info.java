/**
 * Looks for what would keep a bot from working here: settings, token, clock, disk, data, memory.
 *
 * <p>Start with {@link org.sutro.bot.doctor.Doctor}. It changes nothing and takes nothing from a
 * bot that runs.
 */
@NullMarked
package org.sutro.bot.doctor;

import org.jspecify.annotations.NullMarked;
