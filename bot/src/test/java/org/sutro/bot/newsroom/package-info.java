/** Tests of digests at work. */
@NullMarked
package org.sutro.bot.newsroom;

import org.jspecify.annotations.NullMarked;
