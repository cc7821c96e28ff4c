/**
 * Lists of articles: RSS 0.9 to 2.0, RDF, Atom, JSON Feed and the news sections of sitemaps, all
 * read into the same {@link org.sutro.feed.Feed}.
 *
 * <p>Start with {@link org.sutro.feed.FeedReader}. XML is read with jsoup's parser, which knows no
 * DOCTYPE, no entities of a document's own and no external files, and which does not mind what real
 * feeds get wrong. {@link org.sutro.feed.WrittenTime} reads their dates. Nothing here touches the
 * network.
 */
@NullMarked
package org.sutro.feed;

import org.jspecify.annotations.NullMarked;
