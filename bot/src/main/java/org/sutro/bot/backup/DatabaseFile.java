package org.sutro.bot.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sutro.sqlite.Migrations;
import org.sutro.sqlite.UnusableDatabaseException;

/** An SQLite file seen from outside, whatever its tables are. */
public final class DatabaseFile {

  private static final int BUSY_MILLIS = 20_000;
  private static final int BUFFER = 1 << 16;

  private final Path file;

  /** The file of that name, which is only looked at when something is asked. */
  public DatabaseFile(Path file) {
    this.file = file;
  }

  /**
   * Writes a complete copy, as of now, to a file that does not exist yet; others may go on reading
   * and writing meanwhile.
   */
  void copyTo(Path copy) throws IOException, SQLException {
    try (Connection connection = connect(false);
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, copy.toAbsolutePath().toString());
      vacuum.execute();
    }
    Disk.settle(copy);
  }

  /** What a backup's manifest says of it. */
  Manifest.Entry described() throws IOException, SQLException {
    return describedAs(String.valueOf(file.getFileName()));
  }

  /** The same of one that had another name. */
  Manifest.Entry describedAs(String name) throws IOException, SQLException {
    return new Manifest.Entry(name, Files.size(file), sha256(), rows());
  }

  /** The checksum of its bytes, in hex. */
  String sha256() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * How many rows each table has.
   *
   * @throws SQLException if the file is damaged
   */
  public Map<String, Long> rows() throws SQLException {
    try (Connection connection = connect(true);
        Statement statement = connection.createStatement()) {
      String finding = String.valueOf(one(statement, "PRAGMA quick_check(1)"));
      if (!finding.equals("ok")) {
        throw new SQLiteException(
            "damaged: " + UnusableDatabaseException.inOneLine(finding),
            SQLiteErrorCode.SQLITE_CORRUPT);
      }
      Map<String, Long> rows = new TreeMap<>();
      for (String table : tables(statement)) {
        String quoted = '"' + table.replace("\"", "\"\"") + '"';
        rows.put(table, ((Number) one(statement, "SELECT count(*) FROM " + quoted)).longValue());
      }
      return rows;
    }
  }

  /**
   * A number out of it.
   *
   * @param query one that has one row
   */
  public long count(String query) throws SQLException {
    try (Connection connection = connect(true);
        Statement statement = connection.createStatement()) {
      return ((Number) one(statement, query)).longValue();
    }
  }

  /** Whether a failure means that the file is damaged, or no database at all. */
  public static boolean isDamage(SQLException failure) {
    int code = failure.getErrorCode() & 0xff;
    return code == SQLiteErrorCode.SQLITE_CORRUPT.code
        || code == SQLiteErrorCode.SQLITE_NOTADB.code;
  }

  /** The schema it is at, whatever the program that looks knows. */
  public int schema() throws SQLException {
    try (Connection connection = connect(true)) {
      return Migrations.schemaOf(connection);
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  private static Object one(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getObject(1);
    }
  }

  private Connection connect(boolean readOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setReadOnly(readOnly);
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }
}
