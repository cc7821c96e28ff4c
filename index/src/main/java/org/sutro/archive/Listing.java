package org.sutro.archive;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.sutro.article.ArticleId;
import org.sutro.sqlite.Tx;

/** Articles listed for people who look for one. */
final class Listing {

  private static final String BEFORE =
      "SELECT "
          + VersionRow.COLUMNS
          + ", article.seq"
          + " FROM article JOIN version ON version.article = article.id AND version.number = article.latest"
          + " WHERE article.seq < ? AND NOT (article.withdrawn AND article.collection = '"
          + Archive.STARTER
          + "') ORDER BY article.seq DESC LIMIT ?";

  private Listing() {}

  static List<Latest> before(Tx tx, long seq, int limit) throws SQLException {
    return tx.all(
        BEFORE,
        row -> new Latest(VersionRow.read(row), row.getLong(VersionRow.WIDTH + 1)),
        seq,
        limit);
  }

  static List<ArticleId> at(Tx tx, List<String> addresses) throws SQLException {
    String any = String.join(", ", Collections.nCopies(addresses.size(), "?"));
    return tx.all(
        "SELECT DISTINCT article FROM version WHERE url IN (" + any + ") ORDER BY article",
        row -> new ArticleId(row.getString(1)),
        addresses.toArray());
  }
}
