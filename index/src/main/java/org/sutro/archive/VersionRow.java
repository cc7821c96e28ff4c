package org.sutro.archive;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.zip.DataFormatException;
import org.sutro.article.ArticleId;
import org.sutro.article.Byline;
import org.sutro.article.Capture;
import org.sutro.article.Version;

/** How a version lies in its table. */
final class VersionRow {

  /** How many columns {@link #read} wants. */
  static final int WIDTH = 12;

  /** The columns {@link #read} wants, of a table named or aliased {@code version}. */
  static final String COLUMNS =
      "version.article, version.number, version.seq, version.hash, version.title, version.date, version.url,"
          + " version.text, version.captured_at, version.publisher, version.author, version.modified";

  static final String INSERT = "INSERT INTO version VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private VersionRow() {}

  /** Fills all parameters of {@link #INSERT}. */
  static void write(PreparedStatement insert, Version version, Packed.Packer packer)
      throws SQLException {
    Capture capture = version.capture();
    insert.setString(1, capture.id().value());
    insert.setInt(2, version.number());
    insert.setLong(3, version.seq());
    insert.setString(4, version.hash());
    insert.setString(5, capture.title());
    insert.setString(6, capture.date());
    insert.setString(7, capture.url());
    insert.setBytes(8, packer.pack(capture.text()));
    insert.setString(9, capture.at().toString());
    insert.setString(10, capture.publisher());
    insert.setString(11, capture.byline().author());
    insert.setString(12, capture.byline().modified());
  }

  /** The version in the row the cursor stands on. */
  static Version read(ResultSet row) throws SQLException {
    Capture capture =
        new Capture(
            new ArticleId(row.getString(1)),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(10),
            new Byline(row.getString(11), row.getString(12)),
            text(row),
            Instant.parse(row.getString(9)));
    return new Version(capture, row.getInt(2), row.getLong(3), row.getString(4));
  }

  private static String text(ResultSet row) throws SQLException {
    try {
      return Packed.text(row.getBytes(8));
    } catch (DataFormatException e) {
      throw new SQLException(
          "text of " + row.getString(1) + " cannot be unpacked: " + e.getMessage(), e);
    }
  }
}
