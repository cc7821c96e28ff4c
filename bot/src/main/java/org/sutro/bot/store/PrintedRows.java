package org.sutro.bot.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sutro.article.ArticleId;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.newsroom.Ledger;
import org.sutro.sqlite.Tx;

/**
 * Which articles the editions that stand in channels quote, and what was told there last of their
 * changes. An edition counts how often its sources became due to be looked at, so that what becomes
 * due while somebody looks is not lost.
 */
final class PrintedRows {

  private static final String DUE = "UPDATE issue SET due_sources = due_sources + 1 WHERE ";

  private PrintedRows() {}

  /** An edition stands in its channel: its sources may have changed since it was put together. */
  static void posted(Tx tx, Issue issue) throws SQLException {
    long id = issue.name().id();
    int fresh = 0;
    for (ArticleId article : Objects.requireNonNull(issue.draft()).quoted()) {
      fresh +=
          tx.run(
              "INSERT OR IGNORE INTO printed(article, issue) VALUES (?, ?)", article.value(), id);
    }
    if (fresh > 0) {
      tx.run(DUE + "id = ?", id);
    }
  }

  /** An edition is on its way; its sources are due to be looked at as soon as it stands there. */
  static void placed(Tx tx, LedgerEntry.OfPlaces places) throws SQLException {
    for (Map.Entry<ArticleId, Integer> place : places.places().entrySet()) {
      tx.run(
          "INSERT OR REPLACE INTO printed(article, issue, part) VALUES (?, ?, ?)",
          place.getKey().value(),
          places.issue(),
          place.getValue());
    }
    if (!places.places().isEmpty()) {
      tx.run(DUE + "id = ?", places.issue());
    }
  }

  static Map<ArticleId, Integer> places(Tx tx, long issue) throws SQLException {
    Map<ArticleId, Integer> places = new HashMap<>();
    tx.all(
        "SELECT article, part FROM printed WHERE issue = ?",
        row -> places.put(new ArticleId(row.getString(1)), row.getInt(2)),
        issue);
    return places;
  }

  /** Articles have changed. */
  static void changed(Tx tx, Set<ArticleId> articles) throws SQLException {
    for (ArticleId article : articles) {
      tx.run(DUE + "id IN (SELECT issue FROM printed WHERE article = ?)", article.value());
    }
  }

  static List<Ledger.Due> due(Tx tx) throws SQLException {
    record Row(long issue, int times) {}
    List<Ledger.Due> due = new ArrayList<>();
    for (Row row :
        tx.all(
            "SELECT id, due_sources FROM issue WHERE due_sources > 0 AND state = 'POSTED'"
                + " ORDER BY id",
            found -> new Row(found.getLong(1), found.getInt(2)))) {
      LedgerRows.issues(tx, "id = ?", row.issue())
          .forEach(issue -> due.add(new Ledger.Due(issue, row.times())));
    }
    return due;
  }

  static Map<ArticleId, Integer> corrected(Tx tx, long issue) throws SQLException {
    Map<ArticleId, Integer> told = new HashMap<>();
    tx.all(
        "SELECT article, corrected FROM printed WHERE issue = ? AND corrected <> 0",
        row -> told.put(new ArticleId(row.getString(1)), row.getInt(2)),
        issue);
    return told;
  }

  static void looked(Tx tx, LedgerEntry.OfSources sources) throws SQLException {
    tx.run(
        "UPDATE issue SET due_sources = 0 WHERE id = ? AND due_sources = ?",
        sources.issue(),
        sources.due());
    for (Map.Entry<ArticleId, Integer> told : sources.told().entrySet()) {
      tx.run(
          "UPDATE printed SET corrected = ? WHERE issue = ? AND article = ?",
          told.getValue(),
          sources.issue(),
          told.getKey().value());
    }
  }

  /** Forgets what editions quoted that are forgotten. */
  static void sweep(Tx tx) throws SQLException {
    tx.run("DELETE FROM printed WHERE issue NOT IN (SELECT id FROM issue)");
  }
}
