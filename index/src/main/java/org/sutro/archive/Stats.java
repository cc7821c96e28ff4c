package org.sutro.archive;

import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sutro.sqlite.Tx;

/**
 * The archive in figures.
 *
 * @param articles articles to be seen, by collection
 * @param hidden articles that are hidden, without those put away
 * @param putAway articles that came with Sutro and are hidden
 * @param versions versions of all articles
 * @param revised articles with more than one version
 * @param rejected texts remembered as not kept
 * @param seq position of the last change
 * @param bytes size of the file, without its write-ahead log
 */
public record Stats(
    Map<String, Integer> articles,
    int hidden,
    int putAway,
    int versions,
    int revised,
    int rejected,
    long seq,
    long bytes) {

  /** Keeps a copy, in the order of the collections' names. */
  public Stats {
    articles = Collections.unmodifiableMap(new TreeMap<>(articles));
  }

  /** Counts what there is. */
  static Stats of(Tx tx) throws SQLException {
    return new Stats(
        articles(tx),
        hidden(tx, "<>"),
        hidden(tx, "="),
        (int) tx.number("SELECT count(*) FROM version"),
        (int) tx.number("SELECT count(*) FROM article WHERE latest > 1"),
        (int) tx.number("SELECT count(*) FROM rejection"),
        Log.last(tx),
        tx.number("PRAGMA page_count") * tx.number("PRAGMA page_size"));
  }

  private static int hidden(Tx tx, String relation) throws SQLException {
    String hidden = "SELECT count(*) FROM article WHERE withdrawn AND collection ";
    return (int) tx.number(hidden + relation + " ?", Archive.STARTER);
  }

  /** How many articles are to be seen in each collection. */
  private static Map<String, Integer> articles(Tx tx) throws SQLException {
    return tx
        .all(
            "SELECT collection, count(*) FROM article WHERE NOT withdrawn GROUP BY collection",
            row -> Map.entry(row.getString(1), row.getInt(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
