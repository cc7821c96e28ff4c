@NullMarked
package org.sutro.ingest;

import org.jspecify.annotations.NullMarked;
