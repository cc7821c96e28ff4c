package org.sutro.index;

/**
 * An index in figures.
 *
 * @param stock what it holds
 * @param seq how far into the archive's log it has come
 * @param complete false while it is still being built
 * @param segments number of Lucene segments
 * @param deleted documents that are deleted and still take room
 * @param bytes size of its files
 * @param layout format of the documents, and the lexicon they were made with
 */
public record IndexStats(
    Stock stock,
    long seq,
    boolean complete,
    int segments,
    int deleted,
    long bytes,
    String layout) {}
