/**
 * From a capture to an article: what its title is, when and by whom it was published, and which
 * stretches of it may be quoted. The rest is furniture of the page it came from: menus, dates,
 * share buttons, headlines of other stories.
 *
 * <p>Start with {@link org.sutro.reading.Reader}. It works in steps, each a class: {@code Gate}
 * turns away what is no article, {@code Lines} and {@code PageWords} cut the text up, {@code
 * LineFurniture} judges a line by itself, {@code PageLayout} by its neighbours, {@code Inserts}
 * finds furniture glued into running text. The words that give furniture away stand in {@code
 * furniture.tsv}. Nothing here looks at a clock, a file or the network.
 */
@NullMarked
package org.sutro.reading;

import org.jspecify.annotations.NullMarked;
