/** Tests of reading the web, over real sockets; {@code LocalSite} is the site they read. */
@NullMarked
package org.sutro.fetch;

import org.jspecify.annotations.NullMarked;
