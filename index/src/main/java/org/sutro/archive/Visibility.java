package org.sutro.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Hides articles and shows them again, each with a place in the log. */
final class Visibility {

  private Visibility() {}

  /**
   * Hides or shows the articles whose {@code column} is {@code value} and that are not so already.
   *
   * @param column {@code id} or {@code collection}
   * @return how many there were
   */
  static int set(Connection writer, String column, String value, boolean withdrawn)
      throws SQLException {
    List<String> ids = ids(writer, column, value, !withdrawn);
    Log log = new Log(writer);
    try (PreparedStatement update =
        writer.prepareStatement("UPDATE article SET withdrawn = ?, seq = ? WHERE id = ?")) {
      for (String id : ids) {
        update.setBoolean(1, withdrawn);
        update.setLong(2, log.next());
        update.setString(3, id);
        update.executeUpdate();
      }
    }
    log.save();
    return ids.size();
  }

  private static List<String> ids(Connection writer, String column, String value, boolean withdrawn)
      throws SQLException {
    List<String> ids = new ArrayList<>();
    try (PreparedStatement select =
        writer.prepareStatement(
            "SELECT id FROM article WHERE " + column + " = ? AND withdrawn = ? ORDER BY id")) {
      select.setString(1, value);
      select.setBoolean(2, withdrawn);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getString(1));
        }
      }
    }
    return ids;
  }
}
