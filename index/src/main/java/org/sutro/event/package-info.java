/**
 * Events: what happened, however many articles report it.
 *
 * <p>Start with {@link org.sutro.event.Grouping}, which places each article that comes in with the
 * event it reports: a copy, the same news in other words, or what came of it later. {@link
 * org.sutro.event.Signal} is what it looks at, {@link org.sutro.event.Likeness} how much each
 * counts.
 */
@NullMarked
package org.sutro.event;

import org.jspecify.annotations.NullMarked;
