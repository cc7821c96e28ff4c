package org.sutro.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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

  /** One statement for all of them: SQLite takes longer to begin one than to look an article up. */
  private static final String COPIES_AMONG =
      "SELECT sketch.article, origin.article FROM json_each(?) wanted"
          + " CROSS JOIN sketch ON sketch.article = wanted.value"
          + " CROSS JOIN sketch origin ON origin.key = sketch.origin"
          + " WHERE sketch.origin <> sketch.key";

  private record Link(String copy, String origin) {}

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
      origins.put(id, id);
    }
    tx.all(COPIES_AMONG, row -> new Link(row.getString(1), row.getString(2)), json(ids))
        .forEach(link -> origins.put(new ArticleId(link.copy), new ArticleId(link.origin)));
    return origins;
  }

  private static String json(Collection<ArticleId> ids) {
    ArrayNode names = JsonNodeFactory.instance.arrayNode();
    ids.forEach(id -> names.add(id.value()));
    return names.toString();
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
