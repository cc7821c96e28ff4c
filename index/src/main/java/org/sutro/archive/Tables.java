package org.sutro.archive;

import java.util.List;
import org.sutro.sqlite.Migrations;

/** The archive's tables, by the steps that lead to them. */
final class Tables {

  /** "Sutr" in the header of the file: tells an archive from other SQLite files. */
  private static final int APPLICATION = 0x53757472;

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

  /** Articles by the event they report; see {@link EventLog}. */
  private static final List<String> EVENTS =
      List.of(
          // one row: how far into the log articles have been placed
          "CREATE TABLE placed(seq INTEGER NOT NULL)",
          "INSERT INTO placed VALUES (0)",
          """
          CREATE TABLE placement(
            article TEXT NOT NULL PRIMARY KEY,
            event TEXT NOT NULL,
            seen INTEGER NOT NULL) WITHOUT ROWID
          """,
          "CREATE INDEX placement_event ON placement(event)",
          "CREATE INDEX placement_seen ON placement(seen)");

  /** How far into the log articles had been placed when one was; unknown of earlier ones. */
  private static final List<String> PLACED_AT =
      List.of("ALTER TABLE placement ADD COLUMN seq INTEGER NOT NULL DEFAULT 0");

  /** Who wrote a text and when it was changed; unknown of what was kept before. */
  private static final List<String> BYLINES =
      List.of(
          "ALTER TABLE version ADD COLUMN author TEXT",
          "ALTER TABLE version ADD COLUMN modified TEXT");

  private Tables() {}

  /** The steps of this program. */
  static Migrations known() {
    return of(List.of(FIRST, NOTES, ORIGINS, PUBLISHERS, EVENTS, BYLINES, PLACED_AT));
  }

  /** An archive whose tables come about by these steps. */
  static Migrations of(List<List<String>> steps) {
    return new Migrations("an archive", APPLICATION, steps);
  }
}
