@NullMarked
package org.sutro.event;

import org.jspecify.annotations.NullMarked;
