/**
 * From a web page to the article on it: which of its words are the article, what it is called, who
 * wrote it, when.
 *
 * <p>Start with {@link org.sutro.page.PageReader}. What the page says of itself goes first ({@code
 * StructuredData}), then where articles usually stand, then where the running text is ({@code
 * MainPart}). Only structure counts here; words that give furniture away are known to {@link
 * org.sutro.reading}, which reads the text afterwards. Knows no site, no clock, no network.
 */
@NullMarked
package org.sutro.page;

import org.jspecify.annotations.NullMarked;
