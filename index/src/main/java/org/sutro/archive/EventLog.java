package org.sutro.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sutro.article.ArticleId;
import org.sutro.sqlite.Database;

/**
 * Which article reports which event, as far as that has been found out. An article's event, once
 * written down, stays: whoever was told of an event can ask for it again by its name. Lent by
 * {@link Archive#events}; safe for many threads.
 */
public final class EventLog {

  private static final String COLUMNS = "SELECT article, event, seen FROM placement ";

  private static final String NEWS =
      COLUMNS + "WHERE seen > ? AND seen <= ? AND (seen > ? OR seq > ?) ORDER BY seen, article";

  private static final String WAITING =
      "SELECT 1 FROM article JOIN version ON version.article = article.id AND number = latest"
          + " WHERE article.seq > (SELECT seq FROM placed) AND NOT withdrawn"
          + " AND substr(captured_at, 1, 19) <= substr(?, 1, 19) LIMIT 1";

  private final Database database;

  EventLog(Database database) {
    this.database = database;
  }

  /** How far into the archive's log articles have been placed. */
  public long placed() {
    return database.read(tx -> placed(tx.connection()));
  }

  /**
   * Places articles; one that has been placed before stays where it is. Without effect when another
   * process has placed them meanwhile.
   *
   * @param from what {@link #placed()} said before
   * @param to position of the last change looked at
   */
  public void place(List<Placement> placements, long from, long to) {
    database.write(tx -> placed(tx.connection()) == from && write(tx.connection(), placements, to));
  }

  /** The events of these articles; those not placed are left out. */
  public Map<ArticleId, ArticleId> of(Collection<ArticleId> articles) {
    Map<ArticleId, ArticleId> events = new LinkedHashMap<>();
    return database.read(tx -> {
      try (PreparedStatement select =
          tx.connection().prepareStatement(COLUMNS + "WHERE article = ?")) {
        for (ArticleId article : articles) {
          select.setString(1, article.value());
          read(select).forEach(placement -> events.put(article, placement.event()));
        }
      }
      return events;
    });
  }

  /** All that was placed in an event, in the order it was seen; also hidden articles. */
  public List<Placement> in(ArticleId event) {
    return database.read(tx -> {
      try (PreparedStatement select =
          tx.connection().prepareStatement(COLUMNS + "WHERE event = ? ORDER BY seen, article")) {
        select.setString(1, event.value());
        return read(select);
      }
    });
  }

  /** The news of a window, in the order it was seen; also hidden articles. */
  public List<Placement> in(Window window) {
    return database.read(tx -> {
      try (PreparedStatement select = tx.connection().prepareStatement(NEWS)) {
        select.setLong(1, window.earliest().toEpochMilli());
        select.setLong(2, window.until().toEpochMilli());
        select.setLong(3, window.from().toEpochMilli());
        select.setLong(4, window.after());
        return read(select);
      }
    });
  }

  /**
   * False when an article that was captured by then, or in the same second, is yet to be placed.
   */
  public boolean holdsAllOf(Instant moment) {
    return database.read(tx -> {
      try (PreparedStatement select = tx.connection().prepareStatement(WAITING)) {
        select.setString(1, moment.truncatedTo(ChronoUnit.SECONDS).toString());
        try (ResultSet row = select.executeQuery()) {
          return !row.next();
        }
      }
    });
  }

  private static List<Placement> read(PreparedStatement select) throws SQLException {
    List<Placement> placements = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        placements.add(
            new Placement(
                new ArticleId(row.getString(1)),
                new ArticleId(row.getString(2)),
                Instant.ofEpochMilli(row.getLong(3))));
      }
    }
    return placements;
  }

  private static long placed(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT seq FROM placed")) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static boolean write(Connection writer, List<Placement> placements, long to)
      throws SQLException {
    try (PreparedStatement save =
            writer.prepareStatement(
                "INSERT OR IGNORE INTO placement(article, event, seen, seq) VALUES (?, ?, ?, ?)");
        PreparedStatement reached = writer.prepareStatement("UPDATE placed SET seq = ?")) {
      for (Placement placement : placements) {
        save.setString(1, placement.article().value());
        save.setString(2, placement.event().value());
        save.setLong(3, placement.seen().toEpochMilli());
        save.setLong(4, to);
        save.executeUpdate();
      }
      reached.setLong(1, to);
      reached.executeUpdate();
    }
    return true;
  }
}
