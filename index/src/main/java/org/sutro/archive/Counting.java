package org.sutro.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Counts what there is. */
final class Counting {

  private Counting() {}

  static Stats of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      Map<String, Integer> articles = new HashMap<>();
      try (ResultSet row =
          statement.executeQuery(
              "SELECT collection, count(*) FROM article WHERE NOT withdrawn GROUP BY collection")) {
        while (row.next()) {
          articles.put(row.getString(1), row.getInt(2));
        }
      }
      return new Stats(
          articles,
          (int) number(statement, "SELECT count(*) FROM article WHERE withdrawn"),
          (int) number(statement, "SELECT count(*) FROM version"),
          (int) number(statement, "SELECT count(*) FROM article WHERE latest > 1"),
          (int) number(statement, "SELECT count(*) FROM rejection"),
          Log.last(connection),
          number(statement, "PRAGMA page_count") * number(statement, "PRAGMA page_size"));
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
