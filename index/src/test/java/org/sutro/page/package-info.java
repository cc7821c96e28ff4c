/**
 * Tests of reading pages. Each {@code NAME.html} among the resources has the layout and the
 * nuisances of some publishing system, and words of our own; {@code NAME.txt} is what must be read
 * there, written by hand.
 */
@NullMarked
package org.sutro.page;

import org.jspecify.annotations.NullMarked;
