@NullMarked
package org.sutro.bot;

import org.jspecify.annotations.NullMarked;
