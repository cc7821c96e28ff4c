package org.sutro.bot.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Files as an earlier program has left them, and what is in such a file. */
final class OldFile {

  private OldFile() {}

  /** Makes one by a script among the resources of these tests. */
  static void make(Path file, String script) throws IOException, SQLException {
    try (InputStream sql = OldFile.class.getResourceAsStream("/upgrades/" + script);
        Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(new String(Objects.requireNonNull(sql).readAllBytes(), UTF_8));
    }
  }

  /** Every row of every table. */
  static Map<String, List<String>> rows(Path file) throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement()) {
      for (String table :
          all(statement, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
        rows.put(table, all(statement, "SELECT * FROM " + table).stream().sorted().toList());
      }
    }
    return rows;
  }

  private static List<String> all(Statement statement, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringBuilder line = new StringBuilder();
        for (int column = 1; column <= columns; column++) {
          line.append(column == 1 ? "" : "|").append(rows.getString(column));
        }
        lines.add(line.toString());
      }
    }
    return lines;
  }

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }
}
