package org.sutro.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The numbered steps that lead from an empty file to today's tables. Steps are only ever appended.
 * Each runs in one transaction together with the number it leads to, so an upgrade that is killed
 * goes on where it stopped.
 */
final class Migrations {

  /** "Sutr" in the header of the file: tells an archive from other SQLite files. */
  static final int APPLICATION_ID = 0x53757472;

  private static final List<String> FIRST =
      List.of(
          // one row: the position of the last change
          "CREATE TABLE log(seq INTEGER NOT NULL)",
          "INSERT INTO log VALUES (0)",
          """
          CREATE TABLE article(
            id TEXT NOT NULL PRIMARY KEY,
            collection TEXT NOT NULL,
            latest INTEGER NOT NULL,
            seq INTEGER NOT NULL UNIQUE,
            withdrawn INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID
          """,
          "CREATE INDEX article_collection ON article(collection, withdrawn)",
          """
          CREATE TABLE version(
            article TEXT NOT NULL,
            number INTEGER NOT NULL,
            seq INTEGER NOT NULL UNIQUE,
            hash TEXT NOT NULL,
            title TEXT,
            date TEXT,
            url TEXT,
            text BLOB NOT NULL,
            captured_at TEXT NOT NULL,
            PRIMARY KEY(article, number))
          """,
          // the archive's one rule, kept by the file itself
          """
          CREATE TRIGGER version_is_for_ever BEFORE UPDATE ON version
          BEGIN SELECT RAISE(ABORT, 'a version never changes'); END
          """,
          """
          CREATE TRIGGER version_stays BEFORE DELETE ON version
          BEGIN SELECT RAISE(ABORT, 'a version is never deleted'); END
          """,
          """
          CREATE TABLE rejection(
            id TEXT NOT NULL PRIMARY KEY,
            reason TEXT NOT NULL,
            detail TEXT NOT NULL,
            at TEXT NOT NULL)
          """);

  private static final List<String> NOTES =
      List.of(
          """
          CREATE TABLE note(
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY(kind, id)) WITHOUT ROWID
          """);

  /** Copies of one report, linked to it; see {@link Linking}. */
  private static final List<String> ORIGINS =
      List.of(
          // one row: how far into the log articles have been linked
          "CREATE TABLE linked(seq INTEGER NOT NULL)",
          "INSERT INTO linked VALUES (0)",
          """
          CREATE TABLE sketch(
            key INTEGER PRIMARY KEY,
            origin INTEGER NOT NULL,
            article TEXT NOT NULL UNIQUE,
            shingles BLOB NOT NULL,
            figures BLOB NOT NULL,
            publisher TEXT,
            source TEXT,
            published TEXT NOT NULL)
          """,
          "CREATE INDEX sketch_origin ON sketch(origin)",
          """
          CREATE TABLE shingle(
            hash INTEGER NOT NULL,
            key INTEGER NOT NULL,
            PRIMARY KEY(hash, key)) WITHOUT ROWID
          """);

  /** Unknown of what was kept before. */
  private static final List<String> PUBLISHERS =
      List.of("ALTER TABLE version ADD COLUMN publisher TEXT");

  private final List<List<String>> steps;

  Migrations(List<List<String>> steps) {
    this.steps = List.copyOf(steps);
  }

  /** The steps of this program. */
  static Migrations known() {
    return new Migrations(List.of(FIRST, NOTES, ORIGINS, PUBLISHERS));
  }

  /** The schema number of a file that has taken all steps. */
  int newest() {
    return steps.size();
  }

  /**
   * Takes the steps the file still lacks. A file that already holds articles is first copied to
   * {@code NAME.before-schema-N} beside it.
   *
   * @param writer autocommit on, no transaction open
   * @throws UnusableArchiveException if the file is of a newer program
   */
  void apply(Connection writer, Path file) throws SQLException {
    int found = schemaOf(writer);
    if (found > newest()) {
      throw UnusableArchiveException.newer(file, found, newest());
    }
    if (found > 0 && found < newest()) {
      backUp(writer, file.resolveSibling(file.getFileName() + ".before-schema-" + newest()));
    }
    for (int number = found; number < newest(); number++) {
      take(writer, number);
    }
  }

  static int schemaOf(Connection connection) throws SQLException {
    return pragma(connection, "user_version");
  }

  static int applicationOf(Connection connection) throws SQLException {
    return pragma(connection, "application_id");
  }

  /**
   * Copies everything committed so far to {@code copy}; a copy that is already there is kept
   * instead.
   */
  private static void backUp(Connection writer, Path copy) throws SQLException {
    if (Files.exists(copy)) {
      return; // of an upgrade that was interrupted: older, hence better
    }
    // under its name only when it is complete
    Path part = copy.resolveSibling(copy.getFileName() + ".part");
    try (PreparedStatement vacuum = writer.prepareStatement("VACUUM INTO ?")) {
      Files.deleteIfExists(part);
      vacuum.setString(1, part.toString());
      vacuum.execute();
      Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new SQLException("no copy could be made before the upgrade: " + e, e);
    }
  }

  private void take(Connection writer, int number) throws SQLException {
    try (Statement statement = writer.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      try {
        // another process may have taken the step while this one waited for its turn
        if (schemaOf(writer) == number) {
          for (String sql : steps.get(number)) {
            statement.execute(sql);
          }
          statement.execute("PRAGMA application_id = " + APPLICATION_ID);
          statement.execute("PRAGMA user_version = " + (number + 1));
        }
        statement.execute("COMMIT");
      } catch (SQLException e) {
        statement.execute("ROLLBACK");
        throw e;
      }
    }
  }

  private static int pragma(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA " + name)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }
}
