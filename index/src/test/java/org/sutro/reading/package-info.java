@NullMarked
package org.sutro.reading;

import org.jspecify.annotations.NullMarked;
