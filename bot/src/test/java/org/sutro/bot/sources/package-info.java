/** Tests of the sources; those with a web site read it over real HTTP from loopback. */
@NullMarked
package org.sutro.bot.sources;

import org.jspecify.annotations.NullMarked;
