package org.sutro.bot.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.digest.LedgerEntry;
import org.sutro.bot.digest.Part;
import org.sutro.sqlite.Tx;

/**
 * Messages of editions in the outbox: each is there once, and is looked for in its chat before it
 * is sent a second time.
 */
final class PostRows {

  /** Where messages are numbered chat by chat, so that they can be looked for. */
  private static final long NUMBERED_BY_CHAT = -1_000_000_000_000L;

  private static final String MOVED = "the group has moved";

  private static final String HELD_BACK = "after one that did not arrive";

  private static final Outgoing.Slot NONE = new Outgoing.Slot(0, 0);

  private PostRows() {}

  /** A post is about to be sent: it will come after all that was seen in its chat. */
  static void begun(Tx tx, long id) throws SQLException {
    tx.run(
        "UPDATE outbox SET after_message ="
            + " coalesce((SELECT last_message FROM chat WHERE chat = outbox.chat), 0) WHERE id = ?",
        id);
  }

  /**
   * What is on its way may have arrived. A post is looked for where that is possible; what does no
   * harm twice is done again.
   *
   * @return false when there is no way to find out
   */
  static boolean doubt(Tx tx, long id, Instant notBefore) throws SQLException {
    record Row(long chat, String body, int after) {}
    List<Row> rows =
        tx.all(
            "SELECT chat, body, after_message FROM outbox WHERE id = ? AND state = 'sending'",
            found -> new Row(found.getLong(1), found.getString(2), found.getInt(3)),
            id);
    if (rows.isEmpty()) {
      return false; // its chat has moved meanwhile
    }
    Row row = rows.getFirst();
    Outgoing next = OutgoingJson.read(row.chat(), row.body());
    if (next instanceof Outgoing.Post post) {
      if (row.after() == 0 || row.chat() > NUMBERED_BY_CHAT || mayMeetAnother(tx, id)) {
        return lost(tx, id, post, notBefore);
      }
      next = Outgoing.Probe.after(post, row.after());
    }
    tx.run(
        "UPDATE outbox SET state = 'new', body = ?, not_before = ? WHERE id = ?",
        OutgoingJson.write(next),
        notBefore.toEpochMilli(),
        id);
    return true;
  }

  /**
   * True when a message of the bot that is no post may stand, nobody knows where, behind the last
   * one known before this post: a look, which is an edit, would write the post's words over it.
   */
  private static boolean mayMeetAnother(Tx tx, long id) throws SQLException {
    return !tx.all(
            "SELECT other.id FROM outbox AS post JOIN outbox AS other ON other.chat = post.chat"
                + " WHERE post.id = ? AND other.issue = 0"
                + " AND (other.state = 'unknown' OR other.repeats > 0)"
                + " AND other.id > coalesce((SELECT max(known.id) FROM outbox AS known"
                + " WHERE known.chat = post.chat AND known.state = 'sent'"
                + " AND known.message BETWEEN 1 AND post.after_message), 0) LIMIT 1",
            found -> found.getLong(1),
            id)
        .isEmpty();
  }

  /**
   * Nobody knows of a post; its words are kept in case it is to be sent again. Always false.
   *
   * @param settled when it will have arrived, if it does
   */
  static boolean lost(Tx tx, long id, Outgoing.Post post, Instant settled) throws SQLException {
    holdBack(tx, id);
    tx.run(
        "UPDATE outbox SET state = 'unknown', body = ?, not_before = ? WHERE id = ?",
        OutgoingJson.write(post),
        settled.toEpochMilli(),
        id);
    return false;
  }

  /** What comes after a message of an edition does not go out without it. */
  static void holdBack(Tx tx, long id) throws SQLException {
    tx.run(
        "UPDATE outbox SET state = 'failed', why = ? WHERE state = 'new' AND id > ? AND part > 0"
            + " AND issue <> 0 AND issue = (SELECT issue FROM outbox WHERE id = ? AND part NOT IN (?, ?))",
        HELD_BACK,
        id,
        id,
        Part.PIN,
        Part.REWRITE);
  }

  /**
   * A chat gets a new id, under which messages are numbered anew: those of the old one can't be
   * reached any more, and the same numbers are other people's.
   */
  static void moved(Tx tx, long chat) throws SQLException {
    tx.run("UPDATE outbox SET message = 0, after_message = 0 WHERE chat = ? AND issue <> 0", chat);
    record Row(long id, String body) {}
    for (Row row :
        tx.all(
            "SELECT id, body FROM outbox WHERE chat = ? AND issue <> 0 AND state IN ('new', 'sending')",
            found -> new Row(found.getLong(1), found.getString(2)),
            chat)) {
      if (OutgoingJson.read(chat, row.body()) instanceof Outgoing.OfDigest waiting) {
        moved(tx, row.id(), waiting);
      }
    }
  }

  private static void moved(Tx tx, long id, Outgoing.OfDigest waiting) throws SQLException {
    switch (waiting) {
      case Outgoing.Probe probe -> {
        boolean unused = lost(tx, id, probe.post(), Instant.EPOCH);
      }
      case Outgoing.Post post when post.to().replyTo() == null -> {}
      case Outgoing.Post reply -> failed(tx, id);
      case Outgoing.Delete delete -> failed(tx, id);
      case Outgoing.Rewrite rewrite -> failed(tx, id);
      case Outgoing.Pin pin -> failed(tx, id);
    }
  }

  private static void failed(Tx tx, long id) throws SQLException {
    tx.run("UPDATE outbox SET state = 'failed', body = '', why = ? WHERE id = ?", MOVED, id);
  }

  /**
   * What is done to a message again takes the place of the last time, unless that is on its way.
   */
  static void makeRoom(Tx tx, Outgoing.Slot slot) throws SQLException {
    if (slot.part() < 0) {
      tx.run(
          "DELETE FROM outbox WHERE issue = ? AND part = ? AND state = 'failed'",
          slot.issue(),
          slot.part());
    }
    if (slot.part() == Part.PIN || slot.part() == Part.REWRITE) {
      tx.run(
          "DELETE FROM outbox WHERE issue = ? AND part = ? AND state <> 'sending'",
          slot.issue(),
          slot.part());
    }
  }

  /** Somebody looked: the message is there, or it is not; the rest of the edition goes on. */
  static void settle(Tx tx, LedgerEntry.OfDoubt doubt) throws SQLException {
    long now = doubt.at().toEpochMilli();
    int settled =
        tx.run(
            "UPDATE outbox SET state = ?, not_before = 0, created_at = ?"
                + " WHERE issue = ? AND part = ? AND state = 'unknown'",
            doubt.arrived() ? "sent" : "new",
            now,
            doubt.issue(),
            doubt.part());
    if (settled == 0) {
      return; // it was settled before
    }
    tx.run(
        "UPDATE outbox SET state = 'new', why = NULL, created_at = ?"
            + " WHERE issue = ? AND state = 'failed' AND why = ?",
        now,
        doubt.issue(),
        HELD_BACK);
  }

  /** The editions that Telegram would not pin, and of which nobody was told that yet. */
  static List<Long> unpinned(Tx tx) throws SQLException {
    return tx.all(
        "SELECT issue FROM outbox WHERE part = ? AND issue <> 0 AND state = 'failed' ORDER BY id",
        row -> row.getLong(1),
        Part.PIN);
  }

  static void forgetPin(Tx tx, long issue) throws SQLException {
    tx.run("DELETE FROM outbox WHERE issue = ? AND part = ? AND state = 'failed'", issue, Part.PIN);
  }

  /** Which message of which edition something is; of none for most things. */
  static Outgoing.Slot slot(Outgoing outgoing) {
    return switch (outgoing) {
      case Outgoing.Post post -> post.slot();
      case Outgoing.Probe probe -> probe.post().slot();
      case Outgoing.Delete delete -> delete.slot();
      case Outgoing.Rewrite rewrite -> rewrite.slot();
      case Outgoing.Pin pin -> pin.slot();
      case Outgoing.Send send -> NONE;
      case Outgoing.Edit edit -> NONE;
      case Outgoing.Brief brief -> NONE;
      case Outgoing.Buttons buttons -> NONE;
      case Outgoing.Typing typing -> NONE;
    };
  }

  /** The messages of an edition, in order. */
  static List<Part> of(Tx tx, long issue, Instant now) throws SQLException {
    return tx.all(
        "SELECT part, iif(state = 'unknown' AND not_before BETWEEN ? AND ?, 'new', state),"
            + " coalesce(message, 0), coalesce(why, '') FROM outbox WHERE issue = ? ORDER BY part",
        row -> new Part(row.getInt(1), status(row.getString(2)), row.getInt(3), row.getString(4)),
        now.toEpochMilli() + 1,
        now.plus(Outbox.LONGEST).toEpochMilli(),
        issue);
  }

  private static Part.Status status(String state) {
    return switch (Outbox.State.valueOf(state.toUpperCase(Locale.ROOT))) {
      case NEW, SENDING -> Part.Status.UNDER_WAY;
      case SENT -> Part.Status.SENT;
      case UNKNOWN -> Part.Status.UNKNOWN;
      case FAILED -> Part.Status.FAILED;
    };
  }
}
