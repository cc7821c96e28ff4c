/**
 * How the program is, for whoever watches over it: {@code /livez}, {@code /readyz} and {@code
 * /metrics} over HTTP, and signs of life for systemd.
 *
 * <p>Start with {@link org.sutro.bot.health.HealthPage}. {@link org.sutro.bot.health.Vitals} is
 * what it asks; {@code Scrape} turns that into Prometheus's text.
 */
@NullMarked
package org.sutro.bot.health;

import org.jspecify.annotations.NullMarked;
