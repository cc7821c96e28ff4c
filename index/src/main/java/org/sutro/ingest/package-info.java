/**
 * Articles in: from files on this machine into the archive.
 *
 * <p>Start with {@link org.sutro.ingest.Intake}: it takes what {@link
 * org.sutro.ingest.ArticleFiles} finds, has it read, and keeps it. Every file comes from somebody
 * else: each limit, each kind of damage ends in one line that says which file, where in it and why,
 * and the rest goes on.
 */
@NullMarked
package org.sutro.ingest;

import org.jspecify.annotations.NullMarked;
