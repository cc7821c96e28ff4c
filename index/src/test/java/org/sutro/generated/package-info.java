/**
 * A made-up newspaper archive of any size, for tests and benchmarks of scale. Start with {@link
 * org.sutro.generated.GeneratedNews}.
 */
@NullMarked
package org.sutro.generated;

import org.jspecify.annotations.NullMarked;
