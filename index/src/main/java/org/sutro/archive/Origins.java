package org.sutro.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sutro.article.ArticleId;
import org.sutro.sqlite.Tx;

/** Which article is a copy of which, read and written. */
final class Origins {

  private Origins() {}

  static long linked(Tx tx) throws SQLException {
    return tx.number("SELECT seq FROM linked");
  }

  static int link(Tx tx, List<Sketch> sketches, long from, long to) throws SQLException {
    if (linked(tx) != from) {
      return 0;
    }
    try (Linking linking = new Linking(tx.connection())) {
      for (Sketch sketch : sketches) {
        linking.link(sketch);
      }
    }
    tx.run("UPDATE linked SET seq = ?", to);
    return sketches.size();
  }

  static Map<ArticleId, ArticleId> of(Tx tx, Collection<ArticleId> ids) throws SQLException {
    Map<ArticleId, ArticleId> origins = new LinkedHashMap<>();
    for (ArticleId id : ids) {
      List<ArticleId> origin =
          tx.all(
              "SELECT origin.article FROM sketch JOIN sketch origin ON origin.key = sketch.origin"
                  + " WHERE sketch.article = ?",
              row -> new ArticleId(row.getString(1)),
              id.value());
      origins.put(id, origin.isEmpty() ? id : origin.getFirst());
    }
    return origins;
  }

  static List<ArticleId> copies(Tx tx, ArticleId origin) throws SQLException {
    List<ArticleId> copies = new ArrayList<>();
    copies.add(origin);
    copies.addAll(
        tx.all(
            "SELECT sketch.article FROM sketch JOIN sketch origin ON origin.key = sketch.origin"
                + " WHERE origin.article = ? AND sketch.key <> origin.key ORDER BY sketch.key",
            row -> new ArticleId(row.getString(1)),
            origin.value()));
    return copies;
  }
}
