@NullMarked
package org.sutro.tree;

import org.jspecify.annotations.NullMarked;
