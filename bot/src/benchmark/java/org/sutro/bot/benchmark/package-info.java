/**
 * How fast the bot is, from an update to the message that was sent. Start with {@link
 * org.sutro.bot.benchmark.TalkBenchmark}; how to run it is in CONTRIBUTING.md.
 */
@NullMarked
package org.sutro.bot.benchmark;

import org.jspecify.annotations.NullMarked;
