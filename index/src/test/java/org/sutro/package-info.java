@NullMarked
package org.sutro;

import org.jspecify.annotations.NullMarked;
