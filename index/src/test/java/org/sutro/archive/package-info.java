@NullMarked
package org.sutro.archive;

import org.jspecify.annotations.NullMarked;
