package org.sutro.archive;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sutro.article.ArticleId;

/**
 * A sketch as it lies in its table.
 *
 * @param key its number, in the order in which articles came
 * @param origin key of the article it is a copy of; its own when it is none
 */
record Kin(long key, long origin, Sketch sketch) {

  static final String COLUMNS =
      "key, origin, article, shingles, figures, publisher, source, published";
  static final String SAVE = "INSERT OR REPLACE INTO sketch VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  boolean isOrigin() {
    return key == origin;
  }

  /**
   * True when this is nearer to where the report came from: names nobody else as its source, was
   * published earlier, or came first.
   */
  boolean isMoreOriginalThan(Kin other) {
    if (sketch.isBorrowed() != other.sketch.isBorrowed()) {
      return other.sketch.isBorrowed();
    }
    int byDay = sketch.published().compareTo(other.sketch.published());
    return byDay != 0 ? byDay < 0 : key < other.key;
  }

  static Kin read(ResultSet row) throws SQLException {
    return new Kin(
        row.getLong(1),
        row.getLong(2),
        new Sketch(
            new ArticleId(row.getString(3)),
            numbers(row.getBytes(4)),
            numbers(row.getBytes(5)),
            row.getString(6),
            row.getString(7),
            LocalDate.parse(row.getString(8))));
  }

  void write(PreparedStatement save) throws SQLException {
    save.setLong(1, key);
    save.setLong(2, origin);
    save.setString(3, sketch.id().value());
    save.setBytes(4, bytes(sketch.shingles()));
    save.setBytes(5, bytes(sketch.figures()));
    save.setString(6, sketch.publisher());
    save.setString(7, sketch.source());
    save.setString(8, sketch.published().toString());
    save.executeUpdate();
  }

  private static byte[] bytes(List<Integer> numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.size() * Integer.BYTES);
    numbers.forEach(bytes::putInt);
    return bytes.array();
  }

  private static List<Integer> numbers(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    List<Integer> numbers = new ArrayList<>(bytes.length / Integer.BYTES);
    while (buffer.remaining() >= Integer.BYTES) {
      numbers.add(buffer.getInt());
    }
    return numbers;
  }
}
