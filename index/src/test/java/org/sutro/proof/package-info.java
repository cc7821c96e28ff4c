@NullMarked
package org.sutro.proof;

import org.jspecify.annotations.NullMarked;
