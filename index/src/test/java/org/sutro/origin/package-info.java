@NullMarked
package org.sutro.origin;

import org.jspecify.annotations.NullMarked;
