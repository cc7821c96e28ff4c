package org.sutro.archive;

import java.util.Map;
import java.util.TreeMap;

/**
 * The archive in figures.
 *
 * @param articles articles to be seen, by collection
 * @param hidden articles that are hidden
 * @param versions versions of all articles
 * @param revised articles with more than one version
 * @param rejected texts remembered as not kept
 * @param seq position of the last change
 * @param bytes size of the file, without its write-ahead log
 */
public record Stats(
    Map<String, Integer> articles,
    int hidden,
    int versions,
    int revised,
    int rejected,
    long seq,
    long bytes) {

  /** Keeps a copy, in the order of the collections' names. */
  public Stats {
    articles = java.util.Collections.unmodifiableMap(new TreeMap<>(articles));
  }
}
