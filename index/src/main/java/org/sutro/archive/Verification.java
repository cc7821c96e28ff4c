package org.sutro.archive;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.sutro.article.Version;
import org.sutro.sqlite.Tx;

/**
 * Looks into the whole file, in one state of it: SQLite's own check, then whether every text still
 * has its hash, the versions of every article are numbered without a gap, and no place in the log
 * is taken twice or lies ahead.
 */
final class Verification {

  private static final int MOST_NAMED = 20;

  /** What must be nowhere: a sentence about it, and a query that finds it. */
  private record Rule(String broken, String query) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "a version of no article",
              "SELECT DISTINCT article FROM version WHERE article NOT IN (SELECT id FROM article)"),
          new Rule(
              "its versions are not numbered from 1 without a gap",
              "SELECT article FROM version GROUP BY article"
                  + " HAVING min(number) <> 1 OR max(number) <> count(*)"),
          new Rule(
              "its newest version is not the one with the highest number",
              "SELECT id FROM article WHERE latest IS NOT"
                  + " (SELECT max(number) FROM version WHERE version.article = article.id)"),
          new Rule(
              "a later version has an earlier place in the log",
              "SELECT DISTINCT a.article FROM version a JOIN version b"
                  + " ON b.article = a.article AND b.number = a.number + 1 WHERE b.seq <= a.seq"),
          new Rule(
              "its place in the log lies before its newest version",
              "SELECT id FROM article JOIN version"
                  + " ON version.article = article.id AND version.number = article.latest"
                  + " WHERE article.seq < version.seq"),
          new Rule(
              "its place lies behind the end of the log",
              "SELECT id FROM article WHERE seq > (SELECT seq FROM log)"));

  private final Tx tx;
  private final List<String> problems = new ArrayList<>();
  private int unnamed;

  private Verification(Tx tx) {
    this.tx = tx;
  }

  /** What is wrong, a line each; empty when all is well. */
  static List<String> of(Tx tx) throws SQLException {
    Verification verification = new Verification(tx);
    tx.run("BEGIN");
    try {
      verification.run();
    } finally {
      tx.run("ROLLBACK");
    }
    return verification.problems;
  }

  private void run() throws SQLException {
    for (String found : tx.all("PRAGMA integrity_check", row -> row.getString(1))) {
      if (!found.equals("ok")) {
        problem("the file is damaged: " + found);
      }
    }
    for (Rule rule : RULES) {
      for (String article : tx.all(rule.query(), row -> row.getString(1))) {
        problem("article " + article + ": " + rule.broken());
      }
    }
    texts();
    if (unnamed > 0) {
      problems.add("and " + unnamed + " more");
    }
  }

  /** Text by text: all of them at once may be more than fits into memory. */
  private void texts() throws SQLException {
    try (PreparedStatement statement =
            tx.connection().prepareStatement("SELECT " + VersionRow.COLUMNS + " FROM version");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String fault = fault(row);
        if (!fault.isEmpty()) {
          problem("article " + row.getString(1) + ", version " + row.getInt(2) + ": " + fault);
        }
      }
    }
  }

  private static String fault(ResultSet row) {
    try {
      Version version = VersionRow.read(row);
      return version.hash().equals(Version.hashOf(version.capture().text()))
          ? ""
          : "its text is not the one that was kept: the hash differs";
    } catch (SQLException | IllegalArgumentException | DateTimeException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private void problem(String what) {
    if (problems.size() < MOST_NAMED) {
      problems.add(what);
    } else {
      unnamed++;
    }
  }
}
