/**
 * Digests at work: the people who look after them, and the editions on their way from planned to
 * posted. What holds for all of it is written in {@link org.sutro.bot.newsroom.Ledger}, so that
 * being killed at any moment costs nothing.
 *
 * <p>Start with {@link org.sutro.bot.newsroom.Press}, which moves editions on, and {@link
 * org.sutro.bot.newsroom.Desk}, which talks to people.
 */
@NullMarked
package org.sutro.bot.newsroom;

import org.jspecify.annotations.NullMarked;
