package org.sutro.archive;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sutro.article.ArticleId;
import org.sutro.language.Sentences;
import org.sutro.sqlite.Tx;

/** What changed, read from the log. */
final class Changes {

  private static final String SINCE =
      "SELECT "
          + VersionRow.COLUMNS
          + ", article.seq, article.withdrawn, article.collection FROM article"
          + " JOIN version ON version.article = article.id AND version.number = article.latest"
          + " WHERE article.seq > ? ORDER BY article.seq LIMIT ?";

  /** Text that is read at once before no more is begun, in UTF-16 units. */
  private static final int MOST_UNITS = 500_000;

  /** A sentence takes memory of its own, however short it is: as so much text. */
  private static final int OF_SENTENCE = 40;

  private Changes() {}

  /** The changes after a place, at most so many; of long texts fewer, at least one. */
  static List<Change> since(Tx tx, long seq, int limit) throws SQLException {
    List<Change> changes = new ArrayList<>();
    try (PreparedStatement select = tx.connection().prepareStatement(SINCE)) {
      select.setLong(1, seq);
      select.setInt(2, limit);
      try (ResultSet row = select.executeQuery()) {
        long units = 0;
        while (units < MOST_UNITS && row.next()) {
          Change change = change(row);
          changes.add(change);
          units += units(change);
        }
      }
    }
    return changes;
  }

  private static Change change(ResultSet row) throws SQLException {
    long seq = row.getLong(VersionRow.WIDTH + 1);
    boolean background = Archive.STARTER.equals(row.getString(VersionRow.WIDTH + 3));
    return row.getBoolean(VersionRow.WIDTH + 2)
        ? new Change.Withdrawn(new ArticleId(row.getString(1)), seq)
        : new Change.Present(VersionRow.read(row), background, seq);
  }

  private static long units(Change change) {
    return switch (change) {
      case Change.Present present -> units(present.version().capture().text());
      case Change.Withdrawn withdrawn -> 0;
    };
  }

  private static long units(String text) {
    return text.length() + (long) OF_SENTENCE * Sentences.most(text);
  }
}
