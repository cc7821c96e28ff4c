/**
 * Questions in, exact words out.
 *
 * <p>Start with {@link org.sutro.search.Answers}: a {@link org.sutro.search.Question} goes in, a
 * sealed {@link org.sutro.search.Answer} comes out. "No evidence" is an answer like the others.
 */
@NullMarked
package org.sutro.search;

import org.jspecify.annotations.NullMarked;
