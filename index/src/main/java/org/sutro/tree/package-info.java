/**
 * The gate between texts that others wrote and trees of them: markup, JSON and Markdown become
 * trees here and nowhere else, and only as large as a small process has room for.
 *
 * <p>Start with {@link org.sutro.tree.Trees}, where the limits are.
 */
@NullMarked
package org.sutro.tree;

import org.jspecify.annotations.NullMarked;
