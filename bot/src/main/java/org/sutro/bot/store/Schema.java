package org.sutro.bot.store;

import java.nio.file.Path;
import java.util.List;
import org.sutro.sqlite.Database;
import org.sutro.sqlite.Migrations;

/** The store's tables, by the steps that lead to them, which are only ever appended to. */
final class Schema {

  /** "SutB" in the header of the file: tells a store from other SQLite files. */
  private static final int APPLICATION = 0x53757442;

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

  /** Digests: series of editions, the editions, and which messages they are. */
  private static final List<String> DIGESTS =
      List.of(
          "ALTER TABLE outbox ADD COLUMN issue INTEGER NOT NULL DEFAULT 0",
          "ALTER TABLE outbox ADD COLUMN part INTEGER NOT NULL DEFAULT 0",
          "ALTER TABLE outbox ADD COLUMN after_message INTEGER NOT NULL DEFAULT 0",
          "CREATE UNIQUE INDEX outbox_issue ON outbox(issue, part) WHERE issue <> 0",
          "ALTER TABLE chat ADD COLUMN last_message INTEGER NOT NULL DEFAULT 0",
          """
          CREATE TABLE series(
            chat INTEGER NOT NULL,
            rhythm TEXT NOT NULL,
            title TEXT NOT NULL,
            channel INTEGER NOT NULL,
            plan TEXT NOT NULL,
            state TEXT NOT NULL,
            planned INTEGER NOT NULL,
            news INTEGER NOT NULL,
            version INTEGER NOT NULL,
            PRIMARY KEY(chat, rhythm)) WITHOUT ROWID
          """,
          """
          CREATE TABLE issue(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            chat INTEGER NOT NULL,
            rhythm TEXT NOT NULL,
            local TEXT NOT NULL,
            due INTEGER NOT NULL,
            state TEXT NOT NULL,
            why TEXT NOT NULL,
            decided_by INTEGER NOT NULL,
            draft TEXT,
            version INTEGER NOT NULL,
            UNIQUE(chat, rhythm, local))
          """,
          "CREATE INDEX issue_open ON issue(due) WHERE state NOT IN ('POSTED', 'UNDONE', 'SKIPPED')",
          """
          CREATE TABLE editor(
            chat INTEGER NOT NULL,
            user INTEGER NOT NULL,
            PRIMARY KEY(chat, user)) WITHOUT ROWID
          """,
          """
          CREATE TABLE deed(
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            chat INTEGER NOT NULL,
            rhythm TEXT NOT NULL,
            user INTEGER NOT NULL,
            at INTEGER NOT NULL,
            what TEXT NOT NULL,
            detail TEXT NOT NULL)
          """,
          "CREATE INDEX deed_series ON deed(chat, rhythm, id)",
          """
          CREATE TABLE wish(
            user INTEGER NOT NULL PRIMARY KEY,
            chat INTEGER NOT NULL,
            rhythm TEXT NOT NULL,
            field TEXT NOT NULL)
          """);

  /** What people want to be told of, and when. */
  private static final List<String> FOLLOWS =
      List.of(
          "ALTER TABLE chat ADD COLUMN hour INTEGER NOT NULL DEFAULT 9",
          "ALTER TABLE chat ADD COLUMN quiet INTEGER NOT NULL DEFAULT 1",
          """
          CREATE TABLE follow(
            id TEXT NOT NULL PRIMARY KEY,
            person INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('EVIDENCE', 'STORY', 'NEWS')),
            subject TEXT NOT NULL,
            context TEXT NOT NULL,
            today TEXT NOT NULL,
            seen TEXT NOT NULL,
            at INTEGER NOT NULL,
            due INTEGER NOT NULL DEFAULT 0,
            not_before INTEGER NOT NULL DEFAULT 0)
          """,
          "CREATE INDEX follow_person ON follow(person)");

  /** What owners have handed in and nobody has looked at yet. */
  private static final List<String> HANDED =
      List.of(
          """
          CREATE TABLE handed(
            chat INTEGER NOT NULL,
            message INTEGER NOT NULL,
            part INTEGER NOT NULL,
            what TEXT NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY(chat, message, part))
          """);

  /** When somebody was asked for words: later they are not meant for a plan. */
  private static final List<String> ASKED =
      List.of("ALTER TABLE wish ADD COLUMN at INTEGER NOT NULL DEFAULT 0");

  /** What made an edition come about. Until then only plans named full minutes. */
  private static final List<String> ISSUE_ORIGINS =
      List.of(
          "ALTER TABLE issue ADD COLUMN origin TEXT NOT NULL DEFAULT 'SCHEDULE'",
          "UPDATE issue SET origin = iif(decided_by <> 0, 'EDITOR', 'HOST')"
              + " WHERE local LIKE '%T__:__:%'");

  /** Which editions in channels quote an article, and under which its change was told of. */
  private static final List<String> ERRATA =
      List.of(
          "ALTER TABLE issue ADD COLUMN due_sources INTEGER NOT NULL DEFAULT 0",
          """
          CREATE TABLE printed(
            article TEXT NOT NULL,
            issue INTEGER NOT NULL,
            corrected INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY(article, issue)) WITHOUT ROWID
          """,
          "CREATE INDEX printed_issue ON printed(issue)",
          """
          INSERT OR IGNORE INTO printed(article, issue)
          SELECT json_extract(quote.value, '$.article'), issue.id
          FROM issue, json_each(issue.draft, '$.pieces') AS piece,
            json_each(json_array(
              json_extract(piece.value, '$.quotes[0]'), json_extract(piece.value, '$.differing[0]'))) AS quote
          WHERE issue.state = 'POSTED' AND NOT json_extract(piece.value, '$.dropped')
            AND quote.value IS NOT NULL
          """,
          "CREATE INDEX issue_due ON issue(id) WHERE due_sources > 0");

  /** Which messages in people's private chats have buttons about an edition. */
  private static final List<String> SHOWN =
      List.of(
          """
          CREATE TABLE shown(
            place INTEGER NOT NULL PRIMARY KEY,
            chat INTEGER NOT NULL,
            message INTEGER NOT NULL,
            tap TEXT NOT NULL,
            issue INTEGER NOT NULL,
            version INTEGER NOT NULL)
          """,
          "CREATE INDEX shown_message ON shown(chat, message)");

  /** Links that let somebody in, by a hash of what they hold. */
  private static final List<String> INVITATIONS =
      List.of(
          """
          CREATE TABLE invitation(
            hash TEXT NOT NULL PRIMARY KEY,
            chat INTEGER NOT NULL,
            rhythm TEXT NOT NULL,
            maker INTEGER NOT NULL,
            until INTEGER NOT NULL,
            used INTEGER NOT NULL)
          """);

  /** In which message of an edition an article is quoted first. */
  private static final List<String> PLACES =
      List.of("ALTER TABLE printed ADD COLUMN part INTEGER NOT NULL DEFAULT 1");

  /** Editions of which is still to be told what putting back a backup did to them. */
  private static final List<String> PUT_BACK =
      List.of("CREATE TABLE put_back(issue INTEGER NOT NULL PRIMARY KEY)");

  /** From when on there is news that is in no edition since a backup was put back. */
  private static final List<String> LEFT_BEHIND =
      List.of(
          """
          CREATE TABLE left_behind(
            chat INTEGER NOT NULL,
            rhythm TEXT NOT NULL,
            news INTEGER NOT NULL,
            PRIMARY KEY(chat, rhythm)) WITHOUT ROWID
          """);

  /** In which message somebody was asked for words: when they come it loses its buttons. */
  private static final List<String> ASKED_IN =
      List.of("ALTER TABLE wish ADD COLUMN message INTEGER NOT NULL DEFAULT 0");

  /** What owners were told of the disk: the last thing, and when they were warned last. */
  private static final List<String> DISK_NEWS =
      List.of(
          """
          CREATE TABLE disk_news(
            owner INTEGER NOT NULL PRIMARY KEY,
            scarce INTEGER NOT NULL,
            warned INTEGER NOT NULL)
          """);

  private static final List<List<String>> STEPS =
      List.of(
          FIRST,
          SECOND,
          THIRD,
          DIGESTS,
          FOLLOWS,
          HANDED,
          ASKED,
          ISSUE_ORIGINS,
          ERRATA,
          SHOWN,
          INVITATIONS,
          PLACES,
          PUT_BACK,
          LEFT_BEHIND,
          ASKED_IN,
          DISK_NEWS);

  private Schema() {}

  /** The steps of this program. */
  static Migrations known() {
    return of(STEPS);
  }

  /** The steps of an earlier program, which knew so many. */
  static Migrations first(int steps) {
    return of(STEPS.subList(0, steps));
  }

  /** A store whose tables come about by these steps. */
  static Migrations of(List<List<String>> steps) {
    return new Migrations("a store", APPLICATION, steps);
  }

  /**
   * Opens a store.
   *
   * @throws org.sutro.sqlite.UnusableDatabaseException if what is there is damaged, of a newer
   *     program, or no store; it is left alone
   */
  static Database open(Path file) {
    Database database = Database.open(file, known());
    // people's words: what is deleted is overwritten, not only marked as free
    database.set(tx -> tx.run("PRAGMA secure_delete = on"));
    return database;
  }
}
