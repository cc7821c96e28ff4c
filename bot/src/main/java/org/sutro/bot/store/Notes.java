package org.sutro.bot.store;

import java.sql.SQLException;
import java.util.List;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.Note;
import org.sutro.sqlite.Tx;

/** Writes {@link Note}s to the SQLite file. */
final class Notes {

  private Notes() {}

  /** In their order. */
  static void keep(Tx tx, List<Note> notes) throws SQLException {
    for (Note note : notes) {
      keep(tx, note);
    }
  }

  static void keep(Tx tx, Note note) throws SQLException {
    switch (note) {
      case Note.Answered answered -> AnswerRow.put(tx, answered.answer());
      case Note.Rated rated ->
          tx.run(
              "INSERT OR REPLACE INTO feedback VALUES (?, ?, ?, ?)",
              rated.answer().value(),
              rated.user(),
              rated.thumb().name(),
              rated.at().toEpochMilli());
      case Note.Chosen chosen -> ChatRow.put(tx, chosen.chat(), chosen.choices());
      case Note.Followed followed -> FollowRow.put(tx, followed.follow());
      case Note.Unfollowed(AnswerId follow, long person) ->
          tx.run("DELETE FROM follow WHERE id = ? AND person = ?", follow.value(), person);
      case Note.Forgotten forgotten -> Forgetting.of(tx, forgotten.user());
      case Note.Reachable reachable -> reachable(tx, reachable);
      case Note.Seen seen -> seen(tx, seen.chat(), seen.message());
      case Note.Handed handed -> SqliteHanded.put(tx, handed.what());
      case Note.OfDigest digest -> LedgerRows.keep(tx, digest.entry());
      case Note.Moved moved -> moved(tx, moved.chat(), moved.newChat());
    }
  }

  private static void reachable(Tx tx, Note.Reachable note) throws SQLException {
    tx.run(
        "INSERT INTO chat(chat, reachable) VALUES (?, ?)"
            + " ON CONFLICT(chat) DO UPDATE SET reachable = excluded.reachable",
        note.chat(),
        note.reachable());
    if (!note.reachable()) {
      tx.run(
          "UPDATE outbox SET state = 'failed', body = '', why = 'unreachable' WHERE chat = ? AND state = 'new'",
          note.chat());
    }
  }

  /** In chats with several people messages are numbered in the order of their coming. */
  static void seen(Tx tx, long chat, int message) throws SQLException {
    if (chat < 0 && message > 0) {
      tx.run(
          "INSERT INTO chat(chat, last_message) VALUES (?, ?) ON CONFLICT(chat) DO UPDATE"
              + " SET last_message = max(last_message, excluded.last_message)",
          chat,
          message);
    }
  }

  /** Telegram may say so more than once; what has come into the new chat by then stays as it is. */
  static void moved(Tx tx, long chat, long newChat) throws SQLException {
    // messages are numbered anew there
    PostRows.moved(tx, chat);
    tx.run("UPDATE chat SET last_message = 0 WHERE chat = ?", chat);
    for (String table : new String[] {"outbox", "answer"}) {
      tx.run("UPDATE " + table + " SET chat = ? WHERE chat = ?", newChat, chat);
    }
    // updates that wait keep their order only when they stay in one chat
    tx.run("UPDATE inbox SET chat = ? WHERE chat = ? AND state = 'open'", newChat, chat);
    for (String table :
        new String[] {
          "chat", "series", "issue", "editor", "deed", "wish", "invitation", "left_behind"
        }) {
      tx.run("UPDATE OR REPLACE " + table + " SET chat = ? WHERE chat = ?", newChat, chat);
    }
  }
}
