package org.sutro.bot.store;

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
 * The numbered steps to today's tables. Only ever appended to; each is one transaction with the
 * number it leads to.
 */
final class Schema {

  /** "SutB" in the header of the file: tells a store from other SQLite files. */
  private static final int APPLICATION_ID = 0x53757442;

  private static final List<String> FIRST =
      List.of(
          "CREATE TABLE poll(bot INTEGER NOT NULL PRIMARY KEY, next_update INTEGER NOT NULL)",
          """
          CREATE TABLE inbox(
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            bot INTEGER NOT NULL,
            update_id INTEGER NOT NULL,
            chat INTEGER NOT NULL,
            payload TEXT NOT NULL,
            received_at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'done', 'poison')),
            attempts INTEGER NOT NULL DEFAULT 0,
            UNIQUE(bot, update_id))
          """,
          "CREATE INDEX inbox_open ON inbox(bot, chat, seq) WHERE state = 'open'",
          """
          CREATE TABLE outbox(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            bot INTEGER NOT NULL,
            chat INTEGER NOT NULL,
            update_seq INTEGER NOT NULL,
            body TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('new', 'sending', 'sent', 'unknown', 'failed')),
            repeats INTEGER NOT NULL DEFAULT 0,
            not_before INTEGER NOT NULL DEFAULT 0,
            created_at INTEGER NOT NULL,
            message INTEGER,
            why TEXT)
          """,
          "CREATE INDEX outbox_new ON outbox(bot, chat, id) WHERE state IN ('new', 'sending')",
          """
          CREATE TABLE answer(
            id TEXT NOT NULL PRIMARY KEY,
            chat INTEGER NOT NULL,
            user INTEGER NOT NULL,
            question TEXT NOT NULL,
            quotes TEXT NOT NULL,
            at INTEGER NOT NULL)
          """,
          """
          CREATE TABLE feedback(
            answer TEXT NOT NULL,
            user INTEGER NOT NULL,
            thumb TEXT NOT NULL CHECK (thumb IN ('UP', 'DOWN')),
            at INTEGER NOT NULL,
            PRIMARY KEY(answer, user)) WITHOUT ROWID
          """,
          """
          CREATE TABLE chat(
            chat INTEGER NOT NULL PRIMARY KEY,
            language TEXT,
            reachable INTEGER NOT NULL DEFAULT 1)
          """);

  /** What an answer leaned on and where it stands; how a chat wants to be spoken to. */
  private static final List<String> SECOND =
      List.of(
          "ALTER TABLE answer ADD COLUMN context TEXT NOT NULL DEFAULT '[]'",
          "ALTER TABLE answer ADD COLUMN today TEXT NOT NULL DEFAULT '1970-01-01'",
          "UPDATE answer SET today = date(at / 1000, 'unixepoch')",
          "ALTER TABLE answer ADD COLUMN kind TEXT NOT NULL DEFAULT 'QUOTED'",
          "UPDATE answer SET kind = 'NOTHING' WHERE quotes = '[]'",
          "ALTER TABLE answer ADD COLUMN message INTEGER NOT NULL DEFAULT 0",
          "CREATE INDEX answer_message ON answer(chat, message)",
          "ALTER TABLE chat ADD COLUMN digits TEXT NOT NULL DEFAULT 'OWN'",
          "ALTER TABLE chat ADD COLUMN quotes TEXT NOT NULL DEFAULT 'SOME'",
          "ALTER TABLE chat ADD COLUMN other_languages INTEGER NOT NULL DEFAULT 1",
          "ALTER TABLE chat ADD COLUMN zone TEXT");

  /** Which answers quote an article, which are to be looked at again, and of what people know. */
  private static final List<String> THIRD =
      List.of(
          "CREATE TABLE position(reader TEXT NOT NULL PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID",
          """
          CREATE TABLE quoted(
            article TEXT NOT NULL,
            answer TEXT NOT NULL,
            PRIMARY KEY(article, answer)) WITHOUT ROWID
          """,
          "CREATE INDEX quoted_answer ON quoted(answer)",
          """
          INSERT OR IGNORE INTO quoted
          SELECT json_extract(quote.value, '$.article'), answer.id
          FROM answer, json_each(answer.quotes) AS quote
          """,
          """
          CREATE TABLE revisit(
            answer TEXT NOT NULL PRIMARY KEY,
            not_before INTEGER NOT NULL DEFAULT 0)
          """,
          "ALTER TABLE answer ADD COLUMN told TEXT NOT NULL DEFAULT '[]'");

  private final List<List<String>> steps;

  Schema(List<List<String>> steps) {
    this.steps = List.copyOf(steps);
  }

  /** The steps of this program. */
  static Schema known() {
    return new Schema(List.of(FIRST, SECOND, THIRD));
  }

  /** Number of the last step. */
  int version() {
    return steps.size();
  }

  /**
   * Takes the steps the file still lacks. A file that took some before is first copied to {@code
   * NAME.before-schema-N} beside it.
   *
   * @throws UnusableStoreException if the file is damaged, of a newer program, or no store
   */
  void bring(Connection connection, Path file) throws SQLException {
    String finding = text(connection, "PRAGMA quick_check(1)");
    if (!finding.equals("ok")) {
      throw new UnusableStoreException(file + " is damaged: " + finding + ". It was not touched.");
    }
    int application = number(connection, "PRAGMA application_id");
    int found = number(connection, "PRAGMA user_version");
    boolean blank = found == 0 && number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
    if (application != APPLICATION_ID && !blank) {
      throw new UnusableStoreException(file + " is not a store of this program");
    }
    if (found > steps.size()) {
      throw new UnusableStoreException(
          file
              + " is of a newer program (schema "
              + found
              + ", known is "
              + steps.size()
              + "). Start the newer program again, or put back the backup made before the upgrade.");
    }
    if (found > 0 && found < steps.size()) {
      backUp(connection, new UpgradeCopies(file).before(steps.size()));
    }
    for (int number = found; number < steps.size(); number++) {
      take(connection, number);
    }
  }

  /** Copies the file; a copy that is already there is kept instead. */
  private static void backUp(Connection connection, Path copy) throws SQLException {
    if (Files.exists(copy)) {
      return; // of an upgrade that was interrupted: older, hence better
    }
    // under its name only when it is complete
    Path part = copy.resolveSibling(copy.getFileName() + ".part");
    try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      Files.deleteIfExists(part);
      vacuum.setString(1, part.toString());
      vacuum.execute();
      Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new SQLException("no copy could be made before the upgrade: " + e, e);
    }
  }

  private void take(Connection connection, int number) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      try {
        // another process may have taken the step while this one waited for its turn
        if (number(connection, "PRAGMA user_version") == number) {
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

  private static int number(Connection connection, String sql) throws SQLException {
    return Integer.parseInt(text(connection, sql));
  }

  static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "";
    }
  }
}
