/** Tests of reading feeds; the documents are in the resources beside them. */
@NullMarked
package org.sutro.feed;

import org.jspecify.annotations.NullMarked;
