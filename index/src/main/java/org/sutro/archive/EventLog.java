package org.sutro.archive;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sutro.article.ArticleId;
import org.sutro.sqlite.Database;
import org.sutro.sqlite.Tx;

/**
 * Which article reports which event, as far as that has been found out. An article's event, once
 * written down, stays: whoever was told of an event can ask for it again by its name. Lent by
 * {@link Archive#events}; safe for many threads.
 */
public final class EventLog {

  private static final String COLUMNS = "SELECT article, event, seen FROM placement ";

  private static final String SAVE =
      "INSERT OR IGNORE INTO placement(article, event, seen, seq) VALUES (?, ?, ?, ?)";

  private static final String NEWS =
      COLUMNS + "WHERE seen > ? AND seen <= ? AND (seen > ? OR seq > ?) ORDER BY seen, article";

  private static final String NEWEST =
      "SELECT seen FROM placement ORDER BY seen DESC LIMIT 1 OFFSET ?";

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
    return database.read(EventLog::placed);
  }

  /**
   * Places articles; one that has been placed before stays where it is. Without effect when another
   * process has placed them meanwhile.
   *
   * @param from what {@link #placed()} said before
   * @param to position of the last change looked at
   */
  public void place(List<Placement> placements, long from, long to) {
    database.write(tx -> placed(tx) == from && write(tx, placements, to));
  }

  /** The events of these articles; those not placed are left out. */
  public Map<ArticleId, ArticleId> of(Collection<ArticleId> articles) {
    Map<ArticleId, ArticleId> events = new LinkedHashMap<>();
    return database.read(tx -> {
      try (PreparedStatement select =
          tx.connection().prepareStatement(COLUMNS + "WHERE article = ?")) {
        for (ArticleId article : articles) {
          select.setString(1, article.value());
          try (ResultSet row = select.executeQuery()) {
            if (row.next()) {
              events.put(article, placement(row).event());
            }
          }
        }
      }
      return events;
    });
  }

  /** All that was placed in an event, in the order it was seen; also hidden articles. */
  public List<Placement> in(ArticleId event) {
    return database.read(tx ->
        tx.all(
            COLUMNS + "WHERE event = ? ORDER BY seen, article",
            EventLog::placement,
            event.value()));
  }

  /** The news of a window, in the order it was seen; also hidden articles. */
  public List<Placement> in(Window window) {
    return database.read(tx ->
        tx.all(
            NEWS,
            EventLog::placement,
            window.earliest().toEpochMilli(),
            window.until().toEpochMilli(),
            window.from().toEpochMilli(),
            window.after()));
  }

  /** The moment after which so many articles were seen; the epoch when there are fewer. */
  public Instant newest(int articles) {
    return Instant.ofEpochMilli(database.read(tx -> tx.number(NEWEST, articles)));
  }

  /**
   * False when an article that was captured by then, or in the same second, is yet to be placed.
   */
  public boolean holdsAllOf(Instant moment) {
    String second = moment.truncatedTo(ChronoUnit.SECONDS).toString();
    return database.read(tx -> tx.number(WAITING, second)) == 0;
  }

  private static Placement placement(ResultSet row) throws SQLException {
    return new Placement(
        new ArticleId(row.getString(1)),
        new ArticleId(row.getString(2)),
        Instant.ofEpochMilli(row.getLong(3)));
  }

  private static long placed(Tx tx) throws SQLException {
    return tx.number("SELECT seq FROM placed");
  }

  /** One statement for all of them: there may be as many as there are articles. */
  private static boolean write(Tx tx, List<Placement> placements, long to) throws SQLException {
    try (PreparedStatement save = tx.connection().prepareStatement(SAVE)) {
      for (Placement placement : placements) {
        save.setString(1, placement.article().value());
        save.setString(2, placement.event().value());
        save.setLong(3, placement.seen().toEpochMilli());
        save.setLong(4, to);
        save.executeUpdate();
      }
    }
    return tx.run("UPDATE placed SET seq = ?", to) > 0;
  }
}
