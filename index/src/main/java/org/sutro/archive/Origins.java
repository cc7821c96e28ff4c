package org.sutro.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sutro.article.ArticleId;

/** Which article is a copy of which, read and written. */
final class Origins {

  private Origins() {}

  static long linked(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT seq FROM linked")) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  static int link(Connection writer, List<Sketch> sketches, long from, long to)
      throws SQLException {
    if (linked(writer) != from) {
      return 0;
    }
    try (Linking linking = new Linking(writer);
        PreparedStatement reached = writer.prepareStatement("UPDATE linked SET seq = ?")) {
      for (Sketch sketch : sketches) {
        linking.link(sketch);
      }
      reached.setLong(1, to);
      reached.executeUpdate();
    }
    return sketches.size();
  }

  static Map<ArticleId, ArticleId> of(Connection connection, Collection<ArticleId> ids)
      throws SQLException {
    Map<ArticleId, ArticleId> origins = new LinkedHashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT origin.article FROM sketch JOIN sketch origin ON origin.key = sketch.origin"
                + " WHERE sketch.article = ?")) {
      for (ArticleId id : ids) {
        select.setString(1, id.value());
        try (ResultSet row = select.executeQuery()) {
          origins.put(id, row.next() ? new ArticleId(row.getString(1)) : id);
        }
      }
    }
    return origins;
  }

  static List<ArticleId> copies(Connection connection, ArticleId origin) throws SQLException {
    List<ArticleId> copies = new ArrayList<>();
    copies.add(origin);
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT sketch.article FROM sketch JOIN sketch origin ON origin.key = sketch.origin"
                + " WHERE origin.article = ? AND sketch.key <> origin.key ORDER BY sketch.key")) {
      select.setString(1, origin.value());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          copies.add(new ArticleId(row.getString(1)));
        }
      }
    }
    return copies;
  }
}
