/**
 * The search index: a projection of the archive that can be thrown away and built again.
 *
 * <p>Start with {@link org.sutro.index.NewsIndex}: it follows the archive's log and finds
 * sentences. Each sentence is a document; the sentences of an article and one document for the
 * article itself form a block, so that readers see all of an article or none. {@link
 * org.sutro.index.ArticleDocuments} is the layout. No Lucene type leaves this package.
 */
@NullMarked
package org.sutro.index;

import org.jspecify.annotations.NullMarked;
