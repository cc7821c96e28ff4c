package org.sutro.bot.digest;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * One time at which an edition is due.
 *
 * @param local the time on the plan's own calendar: with the plan, the occurrence's identity
 * @param at the moment that is
 */
public record Occurrence(LocalDateTime local, Instant at) {}
